import { createSqliteFolder } from './sqliteFolder.ts';
import { describeDurableStore, describeStore } from './storeContract.ts';

async function openInNewFolder() {
  const folder = await createSqliteFolder();
  return { store: await folder.open(), reopen: () => folder.open(), dispose: () => folder.remove() };
}

describeStore('sqlite store', openInNewFolder);
describeDurableStore('sqlite store', openInNewFolder);
