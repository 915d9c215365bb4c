export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A labelled on/off switch. State shows by place and sign, not by colour alone. */
export function Switch({ label, on, disabled = false, onChange }: SwitchProps) {
  return (
    <label class="rj-switch">
      <span>{label}</span>
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="rj-switch__track" aria-hidden="true" />
    </label>
  );
}
