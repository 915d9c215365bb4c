import { useId } from 'preact/hooks';
import type { Place, PlaceLink } from '../../lib/model/place-page';
import { placeKey } from './place-key';

export interface PlaceSelectProps<T extends Place | null> {
  readonly label: string;
  readonly links: readonly PlaceLink[];
  readonly value: T;
  /** Words for choosing nothing; without them something is always chosen. */
  readonly none?: string;
  readonly onChoose: (place: T) => void;
}

/** A choice among contests, as the browser's own list: it works with keys, thumbs and screen readers alike. */
export function PlaceSelect<T extends Place | null>(props: PlaceSelectProps<T>) {
  const id = useId();
  const chosen = props.value ? placeKey(props.value) : '';
  return (
    <p class="rj-select">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const link = props.links.find(({ place }) => placeKey(place) === value);
          props.onChoose((link?.place ?? null) as T);
        }}
      >
        {props.none ? <option value="">{props.none}</option> : null}
        {props.links.map(({ place, label }) => (
          <option key={placeKey(place)} value={placeKey(place)}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}
