import { useEffect, useRef, useState } from 'preact/hooks';
import type { FaultCode } from '../../lib/base/fault';
import { formatAge, formatDate, formatNumber } from '../../lib/i18n/format';
import type { InstalledPack, PackId } from '../../lib/model/explorer';
import { FaultNote } from '../fault-note/FaultNote';
import { SourceLink } from '../source-link/SourceLink';
import { useWords } from '../words/Words';

export interface PackState {
  /** Null until they are known. */
  readonly packs: readonly InstalledPack[] | null;
  readonly busy: PackId | null;
  readonly outcome:
    | { readonly kind: 'whole' | 'removed' | 'mended'; readonly pack: PackId }
    | { readonly kind: 'failed'; readonly pack: PackId; readonly code: FaultCode }
    | null;
  readonly fault: FaultCode | null;
}

export interface PackCardsProps extends PackState {
  /** The instant now, in milliseconds since 1970. */
  readonly now: number;
  readonly onRepair: (pack: PackId) => void;
  readonly onRemove: (pack: PackId) => void;
}

/** Every pack on this machine: version, age, origin, genuineness, size, and what may be done about it. */
export function PackCards({ packs, busy, outcome, fault, now, onRepair, onRemove }: PackCardsProps) {
  const { t } = useWords();
  return (
    <div class="rj-packs">
      {fault ? <FaultNote code={fault} /> : null}
      {!packs && !fault ? <p class="rj-small">{t('common.loading')}</p> : null}
      {packs?.map((pack) => (
        <PackCard
          key={pack.id}
          pack={pack}
          now={now}
          busy={busy === pack.id}
          onRepair={() => onRepair(pack.id)}
          onRemove={() => onRemove(pack.id)}
        />
      ))}
      <div role="status">
        {outcome?.kind === 'failed' ? (
          outcome.pack === 'bundled' ? (
            <p class="rj-note" data-tone="fault">
              {t('packs.reinstall')} <span class="rj-code">{t('fault.code', { code: outcome.code })}</span>
            </p>
          ) : (
            <FaultNote code={outcome.code} />
          )
        ) : outcome ? (
          <p class="rj-note" data-tone="good">
            {t(`packs.${outcome.kind}`)}
          </p>
        ) : null}
      </div>
    </div>
  );
}

interface PackCardProps {
  readonly pack: InstalledPack;
  readonly now: number;
  readonly busy: boolean;
  readonly onRepair: () => void;
  readonly onRemove: () => void;
}

function PackCard({ pack, now, busy, onRepair, onRemove }: PackCardProps) {
  const { t, language } = useWords();
  const usable = pack.proof === 'package' || pack.proof === 'signed' || pack.proof === 'lapsed';
  const state = pack.inForce ? 'packs.inForce' : usable ? 'packs.spare' : 'packs.unused';
  const mends = pack.proof === 'broken' && pack.removable;
  return (
    <article class="rj-pack" data-in-force={pack.inForce} aria-label={t(`packs.${pack.id}`)}>
      <header>
        <h3>{t(`packs.${pack.id}`)}</h3>
        <span class="rj-tag">{t(state)}</span>
      </header>
      <dl class="rj-facts">
        <div>
          <dt>{t('packs.version')}</dt>
          <dd>{pack.version || t('packs.version.unknown')}</dd>
        </div>
        {pack.newest ? (
          <div>
            <dt>{t('packs.newest')}</dt>
            <dd>
              {t('packs.newest.age', {
                date: formatDate(pack.newest.slice(0, 10), language),
                age: formatAge(now - Date.parse(pack.newest), language),
              })}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('packs.origin')}</dt>
          <dd>
            {pack.id === 'bundled' ? (
              t('packs.origin.bundled')
            ) : pack.feed ? (
              <SourceLink url={pack.feed}>{pack.feed}</SourceLink>
            ) : (
              t('packs.origin.unknown')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('packs.proof')}</dt>
          <dd>
            {t(`packs.proof.${pack.proof}`)}
            {pack.fault ? <span class="rj-code"> {t('fault.code', { code: pack.fault })}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t('packs.size')}</dt>
          <dd>
            {t('packs.size.files', { size: formatNumber(pack.bytes / 1000, language, 0), count: pack.files })}
          </dd>
        </div>
        {pack.figures === null ? null : (
          <div>
            <dt>{t('packs.figures')}</dt>
            <dd>{formatNumber(pack.figures, language)}</dd>
          </div>
        )}
      </dl>
      <div class="rj-row">
        <button
          type="button"
          class="rj-button"
          aria-disabled={busy}
          onClick={() => (busy ? undefined : onRepair())}
        >
          {t(busy ? 'packs.checking' : mends ? 'packs.mend' : 'packs.check')}
        </button>
        {pack.removable ? <Removal onRemove={onRemove} /> : null}
      </div>
    </article>
  );
}

/** Taking data away is asked twice; the second question stands where the first stood, with focus on staying. */
function Removal({ onRemove }: { onRemove: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) stay.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <button ref={ask} type="button" class="rj-button" onClick={() => setAsking(true)}>
        {t('packs.remove')}
      </button>
    );
  return (
    <fieldset class="rj-sure">
      <legend>{t('packs.remove.sure')}</legend>
      <button type="button" class="rj-button" onClick={onRemove}>
        {t('packs.remove.yes')}
      </button>
      <button ref={stay} type="button" class="rj-button" onClick={() => setAsking(false)}>
        {t('packs.remove.no')}
      </button>
    </fieldset>
  );
}
