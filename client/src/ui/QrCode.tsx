import './qrCode.css';
import { useEffect, useState } from 'react';
import { m } from '../i18n/messages.ts';

interface QrCodeProps {
  /** What it says to who scans it. */
  readonly text: string;
  /** What it is, for who does not see it. */
  readonly label: string;
}

/** White around it, in modules: what the standard asks for, so that cameras find it. */
const QUIET_ZONE = 4;

interface Drawing {
  readonly size: number;
  readonly path: string;
}

/** A picture to scan. What makes it is fetched when one is shown first. */
export function QrCode({ text, label }: QrCodeProps) {
  const drawing = useDrawing(text);
  if (drawing === 'failed') return <p className="qr-code-missing">{m.ui_qrMissing()}</p>;
  if (drawing === null) return <div className="qr-code" />;
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${drawing.size}v${drawing.size}h-${drawing.size}z`} className="qr-paper" />
      <path d={drawing.path} className="qr-ink" />
    </svg>
  );
}

function useDrawing(text: string): Drawing | 'failed' | null {
  const [drawing, setDrawing] = useState<Drawing | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (made: Drawing | 'failed') => {
      if (isWanted) setDrawing(made);
    };
    drawQr(text).then(show, () => show('failed'));
    return () => {
      isWanted = false;
    };
  }, [text]);
  return drawing;
}

async function drawQr(text: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
