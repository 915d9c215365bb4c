import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** A QR code as one path: a bridge to another device or to paper. Nothing is drawn for text too long for one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const drawn = useMemo(() => draw(text), [text]);
  if (!drawn) return null;
  return (
    <svg class="rj-qr" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={label}>
      <path d={drawn.path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: 1 });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
    return { size, path };
  } catch {
    return null;
  }
}
