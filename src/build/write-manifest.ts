import { writeFile, readFile } from 'node:fs/promises';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { developmentBaseUrl, renderManifest } from './manifest';

/** `npm run manifest`: writes `manifest.xml` anew from the ribbon's data and reads it back with Microsoft's parser. */

interface PackageFile {
  readonly version: string;
}

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as PackageFile;
await writeFile('manifest.xml', renderManifest(developmentBaseUrl, version));
const manifest = await OfficeAddinManifest.readManifestFile('manifest.xml');
process.stdout.write(`manifest.xml：${manifest.displayName ?? ''} ${manifest.version ?? ''}，清单可以读出\n`);
