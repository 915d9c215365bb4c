import type { PlacePage } from '../../lib/model/place-page';
import type { ShownFigure } from '../../lib/model/shown-figure';
import { type Copy, CopyFigure } from '../figure/CopyFigure';
import { FigureSource } from '../figure/FigureSource';
import { figureCitation } from '../figure/figure-citation';
import { useWords } from '../words/Words';
import { ContestantBars } from './ContestantBars';
import { changeText, compareRows, standApart } from './compare-rows';

export interface CompareListProps {
  readonly page: PlacePage;
  readonly other: PlacePage;
  readonly onCopy: Copy;
}

/** A contest by its office, where it has one, and its election. */
export const contestOf = ({ office, election }: PlacePage): string =>
  [office, election].filter(Boolean).join(' · ');
const yearOf = ({ votingDay }: PlacePage): string => votingDay.slice(0, 4);

/** What tells the first from the second in short, since both names stand above: the year, the election or the office. */
function apartOf(page: PlacePage, other: PlacePage): string {
  const years = [yearOf(page), yearOf(other)];
  if (page.office === other.office)
    return years.includes('') || years[0] === years[1] ? page.election : yearOf(page);
  return page.election === other.election && page.office && other.office ? page.office : contestOf(page);
}
const aboutOf = (page: PlacePage): string => `${page.region} · ${contestOf(page)}`;

/** Two elections in one region: figures side by side, and contestants where both had them. */
export function CompareList({ page, other, onCopy }: CompareListProps) {
  const { t, language } = useWords();
  const cite = (figure: ShownFigure | null, from: PlacePage): string | null =>
    figure && figureCitation(figure, aboutOf(from), language);
  return (
    <>
      <ul class="rj-compare">
        {compareRows(page, other, language).map((row) => {
          const change = changeText(row, language);
          return (
            <li key={row.label}>
              <p class="rj-compare__change">
                <strong>{row.label}</strong>
                <CopyFigure
                  text={[cite(row.here, page), cite(row.there, other)].filter(Boolean).join('\n\n')}
                  what={row.label}
                  onCopy={onCopy}
                />
              </p>
              <dl>
                <Side name={apartOf(page, other)} figure={row.here} />
                <Side name={apartOf(other, page)} figure={row.there} />
              </dl>
              {change ? (
                <p class="rj-small rj-number">
                  {t('place.compare.change')}: {change}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {standApart(page, other) && other.contestants.length > 0 ? (
        <>
          <p class="rj-small">{t('place.compare.apart')}</p>
          <h5>{contestOf(other)}</h5>
          <ContestantBars contestants={other.contestants} about={aboutOf(other)} onCopy={onCopy} />
        </>
      ) : null}
    </>
  );
}

function Side({ name, figure }: { name: string; figure: ShownFigure | null }) {
  const { t } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      {figure ? (
        <>
          <dd>
            <strong class="rj-number">{figure.display}</strong>
          </dd>
          <dd>
            <FigureSource figure={figure} />
          </dd>
        </>
      ) : (
        <dd class="rj-small">{t('place.map.none')}</dd>
      )}
    </div>
  );
}
