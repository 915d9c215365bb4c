import { useId } from 'preact/hooks';
import type { FaultCode } from '../../lib/base/fault';
import { OFFICES } from '../../lib/model/election';
import type { AddressChoice, AddressPage } from '../../lib/model/explorer';
import type { Place } from '../../lib/model/place-page';
import { FaultNote } from '../fault-note/FaultNote';
import { useWords } from '../words/Words';
import { FigureRows, type FigureRowsProps } from './FigureRows';

export interface AddressState {
  /** Null before the first answer. */
  readonly page: AddressPage | null;
  readonly fault: FaultCode | null;
}

export interface AddressViewProps
  extends AddressState,
    Pick<FigureRowsProps, 'onDocument' | 'onMore' | 'onCopy'> {
  readonly onGo: (place: Place) => void;
}

/** Every stored figure by its address: election, race, region. */
export function AddressView({ page, fault, onGo, onDocument, onMore, onCopy }: AddressViewProps) {
  const { t } = useWords();
  if (!page) return fault ? <FaultNote code={fault} /> : <p class="rj-small">{t('common.loading')}</p>;
  const { election, office, region } = page;
  return (
    <>
      <p class="rj-small">{t('address.about')}</p>
      {fault ? <FaultNote code={fault} /> : null}
      <div class="rj-address">
        <Step
          label={t('address.election')}
          value={election}
          groups={[{ label: '', choices: page.elections }]}
          onChoose={(id) => onGo({ election: id, office, region })}
        />
        <Step
          label={t('address.office')}
          value={office}
          groups={[{ label: '', choices: page.offices }]}
          onChoose={(id) => onGo({ election, office: OFFICES.find((one) => one === id) ?? '', region })}
        />
        <Step
          label={t('address.region')}
          value={region}
          groups={page.regions}
          onChoose={(id) => onGo({ election, office, region: id })}
        />
      </div>
      <p role="status" class="rj-summary">
        {t('address.count', { count: page.total })}
      </p>
      <FigureRows
        figures={page.figures}
        total={page.total}
        onAddress={null}
        onDocument={onDocument}
        onMore={onMore}
        onCopy={onCopy}
      />
    </>
  );
}

interface StepProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly { readonly label: string; readonly choices: readonly AddressChoice[] }[];
  readonly onChoose: (id: string) => void;
}

function Step({ label, value, groups, onChoose }: StepProps) {
  const { t } = useWords();
  const id = useId();
  const options = (choices: readonly AddressChoice[]) =>
    choices.map((choice) => (
      <option key={choice.id} value={choice.id}>
        {t('address.choice', { label: choice.label, count: choice.count })}
      </option>
    ));
  return (
    <p class="rj-select">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {groups.map((group) =>
          group.label === '' ? (
            options(group.choices)
          ) : (
            <optgroup key={group.label} label={group.label}>
              {options(group.choices)}
            </optgroup>
          ),
        )}
      </select>
    </p>
  );
}
