import * as v from 'valibot';
import { describeApi } from './describeApi.ts';
import { reply } from './reply.ts';
import { openRoute, type Route } from './route.ts';

const descriptionSchema = v.objectWithRest({ openapi: v.string() }, v.unknown());

/** Describes the other routes and itself. Made at the first question, and then kept: it says the same until the next start. */
export function descriptionRoute(others: readonly Route[]): Route {
  let described: ReturnType<typeof describeApi> | null = null;
  const route: Route = openRoute(
    {
      method: 'get',
      path: '/api/openapi.json',
      name: 'describe',
      does: 'Gives this description.',
      answer: descriptionSchema,
    },
    async () => {
      described ??= describeApi([...others, route]);
      return reply(described);
    },
  );
  return route;
}
