/** Where the boards of this page are synced. */
export function syncUrl({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`;
}
