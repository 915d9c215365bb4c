import { useId, useState } from 'preact/hooks';
import { inLanguage } from '../../lib/i18n/language';
import { electionName, OFFICE_WORDS } from '../../lib/i18n/measure-words';
import type { Office } from '../../lib/model/election';
import type { OtherReading, RoleChoices, Roles } from '../../lib/model/own-reading';
import { useCardWords } from '../words/card-words';
import { groupRegions, matchRegions } from './region-match';
import { Select, type SelectOption } from './Select';

/** From so many regions on a reader wants to search. */
const SEARCHABLE = 12;

export interface OwnReadingFormProps {
  readonly choices: RoleChoices;
  readonly others: readonly OtherReading[];
  readonly onChoose: (roles: Roles) => void;
}

/** Election, race, region and owner of a figure, to be corrected by the reader; the verdict follows each choice. */
export function OwnReadingForm({ choices, others, onChoose }: OwnReadingFormProps) {
  const { t, language } = useCardWords();
  const hint = useId();
  const { roles } = choices;
  const office = (code: string): string =>
    code === '' ? t('card.own.noOffice') : inLanguage(OFFICE_WORDS[code as Office], language);
  const only = (options: readonly SelectOption[]) => [{ label: null, options }];
  const election = (id: string): string => electionName(id, language);
  const unchosen = (missing: boolean): readonly SelectOption[] =>
    missing ? [{ value: '', label: t('card.own.choose') }] : [];
  return (
    <div class="rj-own">
      <p id={hint} class="rj-small">
        {t('card.own.hint')}
      </p>
      {others.length > 0 ? (
        <div class="rj-field">
          <p class="rj-label">{t('card.own.others')}</p>
          <ul class="rj-own__others">
            {others.map((other) => (
              <li key={JSON.stringify(other.roles)}>
                <button type="button" class="rj-button" onClick={() => onChoose(other.roles)}>
                  {[
                    other.subject,
                    other.region,
                    other.roles.office === '' ? null : office(other.roles.office),
                    election(other.roles.election),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Select
        label={t('card.own.election')}
        value={roles.election}
        describedBy={hint}
        groups={only([
          ...unchosen(roles.election === ''),
          ...choices.elections.map((id) => ({ value: id, label: election(id) })),
        ])}
        onChoose={(id) => onChoose({ ...roles, election: id })}
      />
      <Select
        label={t('card.own.office')}
        value={roles.office}
        describedBy={hint}
        groups={only(choices.offices.map((code) => ({ value: code, label: office(code) })))}
        onChoose={(code) => onChoose({ ...roles, office: code })}
      />
      <RegionField choices={choices} hint={hint} onChoose={(region) => onChoose({ ...roles, region })} />
      {choices.subjects.length > 0 ? (
        <Select
          label={t('card.own.subject')}
          value={roles.subject ?? ''}
          describedBy={hint}
          groups={only([
            ...unchosen(roles.subject === null),
            ...choices.subjects.map(({ id, name }) => ({ value: id, label: name })),
          ])}
          onChoose={(subject) => onChoose({ ...roles, subject: subject === '' ? null : subject })}
        />
      ) : null}
    </div>
  );
}

/** The region as a select, with a field that narrows a long list. */
function RegionField(props: { choices: RoleChoices; hint: string; onChoose: (code: string) => void }) {
  const { choices, hint, onChoose } = props;
  const { t } = useCardWords();
  const search = useId();
  const [typed, setTyped] = useState('');
  const { regions, roles } = choices;
  const found = matchRegions(regions, typed);
  // The one in force stays in the list, so that typing alone changes nothing.
  const kept = regions.filter((region) => region.code === roles.region && !found.includes(region));
  const groups = groupRegions([...kept, ...found]).map((group) => ({
    label: group.label,
    options: group.regions.map(({ code, name }) => ({ value: code, label: name })),
  }));
  return (
    <>
      {regions.length >= SEARCHABLE ? (
        <div class="rj-field">
          <label for={search}>{t('card.own.search')}</label>
          <input
            id={search}
            type="search"
            autocomplete="off"
            maxLength={60}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <p class="rj-small" role="status">
            {typed.trim() === '' ? '' : t('card.own.found', { count: found.length })}
          </p>
        </div>
      ) : null}
      <Select
        label={t('card.own.region')}
        value={roles.region}
        describedBy={hint}
        groups={groups}
        onChoose={(code) => {
          setTyped('');
          onChoose(code);
        }}
      />
    </>
  );
}
