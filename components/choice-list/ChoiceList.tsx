import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly about?: ComponentChildren;
}

export interface ChoiceListProps<T extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  /** Called inside the click, so that a permission may be asked for. */
  readonly onChoose: (value: T) => void;
  /** `chips` for short filters in a row, `cards` for choices with an explanation. */
  readonly look: 'chips' | 'cards';
}

/** One of several, as native radio buttons: arrow keys, names and states come with them. */
export function ChoiceList<T extends string>(props: ChoiceListProps<T>) {
  const name = useId();
  return (
    <fieldset class={`rj-choices rj-choices--${props.look}`}>
      <legend class={props.hideLegend ? 'rj-hidden' : undefined}>{props.legend}</legend>
      {props.choices.map((choice) => (
        <label key={choice.value} class="rj-choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={props.value === choice.value}
            aria-labelledby={`${name}-${choice.value}-label`}
            aria-describedby={choice.about ? `${name}-${choice.value}` : undefined}
            onChange={() => props.onChoose(choice.value)}
          />
          <span class="rj-choice__label" id={`${name}-${choice.value}-label`}>
            {choice.label}
          </span>
          {choice.about ? (
            <span class="rj-choice__about" id={`${name}-${choice.value}`}>
              {choice.about}
            </span>
          ) : null}
        </label>
      ))}
    </fieldset>
  );
}
