import { m } from '../../i18n/messages.ts';
import { Portrait } from '../Portrait.tsx';
import type { SceneInSight } from './useScene.ts';

interface SceneCardProps {
  readonly sight: SceneInSight;
  /** Where the persona stands above already. */
  readonly isTextAlone?: boolean;
}

/** Whose scene it is and what everybody reads of it. */
export function SceneCard({ sight, isTextAlone = false }: SceneCardProps) {
  const { play } = sight;
  if (play === null) return null;
  const { setting, opening, points, rules } = play.script;
  return (
    <>
      {!isTextAlone && <PersonaOfScene sight={sight} />}
      <section className="scene-script">
        <SceneText heading={m.scene_setting()} text={setting} />
        <SceneText heading={m.scene_opening()} text={opening === '' ? '' : `“${opening}”`} />
        {points.length > 0 && (
          <>
            <h3>{m.scene_points()}</h3>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </>
        )}
        <SceneText heading={m.scene_rules()} text={rules} />
      </section>
    </>
  );
}

/** Who is played, as on the board; nothing for one that is no longer there. */
export function PersonaOfScene({ sight: { persona } }: Pick<SceneCardProps, 'sight'>) {
  if (persona === null) return null;
  return (
    <section className="persona-card" aria-label={m.scene_persona()}>
      <div className="persona-head">
        <Portrait portrait={persona.portrait} />
        <div>
          <h3>{persona.age === null ? persona.name : m.board_personaAge({ name: persona.name, age: persona.age })}</h3>
          <p>{persona.situation}</p>
        </div>
      </div>
      {persona.quote !== '' && <blockquote>“{persona.quote}”</blockquote>}
    </section>
  );
}

function SceneText({ heading, text }: { readonly heading: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <>
      <h3>{heading}</h3>
      <p>{text}</p>
    </>
  );
}
