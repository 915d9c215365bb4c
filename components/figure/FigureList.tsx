import type { ShownFigure } from '../../lib/model/shown-figure';
import { useWords } from '../words/Words';
import { type Copy, CopyFigure } from './CopyFigure';
import { FigureSource } from './FigureSource';
import { figureCitation } from './figure-citation';

export interface FigureListProps {
  readonly figures: readonly ShownFigure[];
  /** What the figures are about, for citations. */
  readonly about: string;
  readonly onCopy: Copy;
}

/** Official figures, the number first to the eye, each with its source and a way to copy it. */
export function FigureList({ figures, about, onCopy }: FigureListProps) {
  const { language } = useWords();
  return (
    <dl class="rj-stats">
      {figures.map((figure) => (
        <div key={figure.factId}>
          <dt>{figure.label}</dt>
          <dd>
            <strong class="rj-number">{figure.display}</strong>
            <CopyFigure
              text={figureCitation(figure, about, language)}
              what={`${figure.label}, ${about}`}
              onCopy={onCopy}
            />
          </dd>
          <dd>
            <FigureSource figure={figure} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
