import { useId, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import type { DeviceChoice } from '../deviceChoice.ts';
import type { NewsSound } from './listState.ts';
import { useListTools } from './listTools.ts';
import type { NewsBatch } from './newsFeed.ts';
import { newsSentences } from './newsText.ts';

interface JustHappenedProps {
  readonly news: readonly NewsBatch[];
  readonly sound: DeviceChoice<NewsSound>;
}

const SHOWN_SENTENCES = 5;

/** What others did lately: shown, and told by a screen reader unless somebody silenced it. */
export function JustHappened({ news, sound }: JustHappenedProps) {
  const { names } = useListTools();
  const chosen = useSyncExternalStore(sound.subscribe, sound.get);
  const id = useId();
  const sentences = news
    .flatMap((batch) => newsSentences(batch, names))
    .slice(-SHOWN_SENTENCES)
    .reverse();
  const latest = news.at(-1);
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
      <p className="visually-hidden" aria-live="polite">
        {chosen === 'spoken' && latest !== undefined && <span key={latest.id}>{newsSentences(latest, names).join(' ')}</span>}
      </p>
      <div className="check-field list-news-sound">
        <input
          id={`${id}-sound`}
          type="checkbox"
          checked={chosen === 'spoken'}
          onChange={(event) => sound.set(event.target.checked ? 'spoken' : 'silent')}
        />
        <label htmlFor={`${id}-sound`}>{m.list_newsSpoken()}</label>
      </div>
    </section>
  );
}
