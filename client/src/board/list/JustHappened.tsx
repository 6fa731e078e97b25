import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { NewsSoundField } from '../news/NewsSoundField.tsx';
import type { NewsBatch } from '../news/newsFeed.ts';
import { newsSentences } from '../news/newsText.ts';
import { useListTools } from './listTools.ts';

interface JustHappenedProps {
  readonly news: readonly NewsBatch[];
}

const SHOWN_SENTENCES = 5;

/** What others did lately, to be read again, and the switch of what a screen reader tells of it. */
export function JustHappened({ news }: JustHappenedProps) {
  const { names } = useListTools();
  const id = useId();
  const sentences = news
    .flatMap((batch) => newsSentences(batch, names))
    .slice(-SHOWN_SENTENCES)
    .reverse();
  return (
    <section className="list-news" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.list_news()}</h2>
      {sentences.length === 0 ? (
        <p>{m.list_newsNone()}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <ul tabIndex={0}>
          {sentences.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity, and one can come twice.
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
      <NewsSoundField />
    </section>
  );
}
