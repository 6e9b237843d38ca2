import { gzipSync } from 'node:zlib';
import type { Compiler } from 'webpack';

export interface BuildReportOptions {
  /** Texts that are made rather than bundled, by file name in `dist/`. */
  readonly files: Readonly<Record<string, string>>;
  /** Bytes after gzip that a bundle may have at most. */
  readonly limits: Readonly<Record<string, number>>;
}

/** Webpack plugin: emits the made files, prints the size of each bundle as it travels, and warns above a limit. */
export class BuildReport {
  constructor(private readonly options: BuildReportOptions) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('BuildReport', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'BuildReport', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [name, text] of Object.entries(this.options.files)) {
            compilation.emitAsset(name, new sources.RawSource(text));
          }
        },
      );
      compilation.hooks.processAssets.tap(
        { name: 'BuildReport', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          for (const [name, asset] of Object.entries(assets)) {
            // office.js is Microsoft's, the rest at the top of the folder ours.
            if (!name.endsWith('.js') || name.includes('/')) continue;
            const size = gzipSync(asset.buffer()).length;
            const limit = this.options.limits[name];
            const allowed = limit === undefined ? '' : ` (limit ${inKilobytes(limit)})`;
            const line = `${name}: ${inKilobytes(asset.size())}, gzip ${inKilobytes(size)}${allowed}`;
            process.stdout.write(`${line}\n`);
            if (limit !== undefined && size > limit) {
              compilation.warnings.push(new WebpackError(`Bundle too large: ${line}`));
            }
          }
        },
      );
    });
  }
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
