import { useId } from 'preact/hooks';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectGroup {
  /** Null for options that stand in no group. */
  readonly label: string | null;
  readonly options: readonly SelectOption[];
}

export interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly SelectGroup[];
  readonly describedBy?: string;
  readonly onChoose: (value: string) => void;
}

/** A native select with its label: what every browser, phone and screen reader knows. */
export function Select({ label, value, groups, describedBy, onChoose }: SelectProps) {
  const id = useId();
  const list = (options: readonly SelectOption[]) =>
    options.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ));
  return (
    <div class="rj-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="rj-select"
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {groups.map((group) =>
          group.label === null ? (
            list(group.options)
          ) : (
            <optgroup key={group.label} label={group.label}>
              {list(group.options)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}
