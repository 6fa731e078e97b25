import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';

interface PagesProps {
  /** The page of each address. */
  readonly pages: Readonly<Record<string, ComponentType>>;
  /** For every other address. */
  readonly NotFound: ComponentType;
}

/** The pages beside the board. */
export function Pages({ pages, NotFound }: PagesProps) {
  return (
    <Switch>
      {Object.entries(pages).map(([path, Page]) => (
        <Route key={path} path={path}>
          <Page />
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
