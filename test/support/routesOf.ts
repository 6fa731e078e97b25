import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as v from 'valibot';

const CHANNEL = 'http.server.response.finish';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> } | undefined;
  readonly handle: { readonly stack?: readonly Layer[] | undefined };
}
const layerSchema: v.GenericSchema<unknown, Layer> = v.object({
  route: v.optional(v.object({ path: v.string(), methods: v.record(v.string(), v.boolean()) })),
  handle: v.pipe(
    v.function(),
    v.transform((handle): unknown => ({ stack: 'stack' in handle ? handle.stack : undefined })),
    v.object({ stack: v.optional(v.lazy(() => v.array(layerSchema))) }),
  ),
});
const finishSchema = v.object({ request: v.object({ app: v.object({ router: v.object({ stack: v.array(layerSchema) }) }) }) });

/**
 * Every route that the running server in this process knows, as `get /api/me`: read from the router that answers, not from any
 * list that the server was made of.
 * @param ask - one request to it
 */
export async function routesOf(ask: () => Promise<unknown>): Promise<readonly string[]> {
  const found = new Promise<readonly Layer[]>((resolve) => {
    const onFinish = (message: unknown): void => {
      unsubscribe(CHANNEL, onFinish);
      // Express makes `app` a property of each request's prototype.
      const { request } = message as { readonly request: { readonly app: unknown } };
      resolve(v.parse(finishSchema, { request: { app: plainApp(request.app) } }).request.app.router.stack);
    };
    subscribe(CHANNEL, onFinish);
  });
  await ask();
  return (await found).flatMap(routesIn).sort();
}

/** An express app is a function, and its router too. */
function plainApp(app: unknown): unknown {
  const { router } = app as { readonly router: { readonly stack: unknown } };
  return { router: { stack: router.stack } };
}

function routesIn({ route, handle }: Layer): readonly string[] {
  if (route === undefined) return (handle.stack ?? []).flatMap(routesIn);
  return Object.keys(route.methods).map((method) => `${method} ${route.path}`);
}
