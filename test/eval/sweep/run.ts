import type { Engine } from '../../../lib/engine';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import { type Answered, ask } from '../document';
import { type Seeded, seedError } from './errors';
import { type Figure, type Place, placesOf, type Row } from './facts';
import { randomOf } from './random';
import { SEAT_SHAPES, type Shape, type ShapeHalf, VOTE_SHAPES } from './shapes';
import { TOTAL_SHAPES } from './shapes-totals';
import { heard, only, type Trial } from './trial';
import { digitsOf, written } from './write';

export interface SweepOptions {
  readonly half?: ShapeHalf;
  /** Figures to try; all if absent. */
  readonly sample?: number;
  readonly seed?: string;
  /** True sentences alone. */
  readonly onlyTrue?: boolean;
  /** Takes every `of`-th place from `part` on, so that several processes can share the work. */
  readonly part?: { readonly part: number; readonly of: number };
}

/** One figure in one sentence, true or with an error, and what the engine made of it. */
export interface FigureTrial extends Trial {
  readonly place: Place;
  readonly figure: Figure;
  readonly seeded: Seeded | null;
}

interface Task {
  readonly place: Place;
  readonly figure: Figure;
  readonly shapes: readonly Shape<never>[];
  readonly focus: Row | Figure;
}

/** Puts every certified figure into every shape, true and with one error, and asks the engine. Deterministic. */
export function* sweep(engine: Engine, index: FactIndex, options: SweepOptions = {}): Generator<FigureTrial> {
  const seed = options.seed ?? 'rujukan';
  let tasks = placesOf(index).flatMap(tasksOf);
  if (options.sample !== undefined && options.sample < tasks.length) {
    const random = randomOf(`${seed} sample`);
    tasks = tasks
      .map((task) => ({ task, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, options.sample)
      .map(({ task }) => task);
  }
  const { part, of } = options.part ?? { part: 0, of: 1 };
  // Figures of one place share true sentences; each is asked once.
  let answers = new Map<string, Answered>();
  const places = new Map<Place, number>();
  for (const task of tasks) {
    if (!places.has(task.place)) {
      places.set(task.place, places.size);
      if (options.sample === undefined) answers = new Map();
    }
    if ((places.get(task.place) as number) % of !== part) continue;
    for (const shape of task.shapes) {
      if (options.half !== undefined && shape.half !== options.half) continue;
      const random = randomOf(`${seed} ${task.figure.fact.id} ${shape.name}`);
      for (const seeded of options.onlyTrue
        ? [null]
        : [null, seedError(index, task.place, task.figure, random)]) {
        const trial = attempt(engine, task, shape, seeded, answers);
        if (trial) yield trial;
        // The error could not be told from the truth, or the shape does not fit: nothing more to try.
        if (!trial) break;
      }
    }
  }
}

function tasksOf(place: Place): Task[] {
  const about = (row: Row, figure: Figure | null, shapes: readonly Shape<Row>[]): Task[] =>
    figure ? [{ place, figure, shapes: shapes as readonly Shape<never>[], focus: row }] : [];
  return [
    ...place.rows.flatMap((row) => [
      ...about(row, row.votes, VOTE_SHAPES),
      ...about(row, row.votes && row.share, VOTE_SHAPES),
      ...about(row, row.seats, SEAT_SHAPES),
    ]),
    ...place.totals.map(
      (figure): Task => ({ place, figure, shapes: TOTAL_SHAPES as readonly Shape<never>[], focus: figure }),
    ),
  ];
}

function attempt(
  engine: Engine,
  task: Task,
  shape: Shape<never>,
  seeded: Seeded | null,
  answers: Map<string, Answered>,
): FigureTrial | null {
  let number: string | null = null;
  const request = shape.write(task.place, task.focus as never, (figure, tongue = 'id') => {
    if (figure.fact.id !== task.figure.fact.id) return written(digitsOf(figure), tongue);
    number = written(seeded?.digits ?? digitsOf(figure), tongue);
    return number;
  });
  // The shape may leave the figure out.
  if (request === null || number === null) return null;
  const key = JSON.stringify(request);
  const answer = answers.get(key) ?? ask(engine, request);
  if (seeded === null) answers.set(key, answer);
  const spot = only(answer.text, number);
  if (spot === null) return null;
  const { place, figure } = task;
  const { fact } = figure;
  return {
    id: fact.id,
    measure: figure.measure,
    office: fact.office || 'whole election',
    level: place.setting.region.level,
    election: fact.election,
    place,
    figure,
    shape: shape.name,
    half: shape.half,
    seeded,
    request,
    number,
    ...heard(answer, spot),
  };
}
