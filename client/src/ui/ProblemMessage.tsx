import './problemMessage.css';
import { type ReactNode, useEffect, useRef } from 'react';

interface ProblemMessageProps {
  readonly text: string | null;
  /** What the person can do about it here, such as a button. */
  readonly children?: ReactNode;
}

/** What went wrong with what the person just did: read out and brought into view when it appears. */
export function ProblemMessage({ text, children }: ProblemMessageProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text !== null) element.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <div ref={element} role="alert">
      {text !== null && (
        <div className="problem-message">
          <p>{text}</p>
          {children}
        </div>
      )}
    </div>
  );
}
