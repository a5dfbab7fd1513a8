import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

const licenceFile = /^(?:licen[cs]e|copying|notice|ofl)/i;

/** The folder of the package that a file belongs to, of nested ones the inner; null for a file of our own. */
export function packageFolderOf(file: string): string | null {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)[\\/]/.exec(file)?.[1] ?? null;
}

function noticeOf(folder: string): string {
  const { name, version, license } = packageSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const texts = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (license === undefined && texts.length === 0) throw new Error(`${name} does not say under which licence it comes`);
  return [`${name} ${version}${license === undefined ? '' : ` (${license})`}`, ...texts].join('\n\n');
}

/** The licences of the packages that these files come from, each once and by name. */
export function noticesOf(files: Iterable<string>): string {
  const folders = new Set([...files].flatMap((file) => packageFolderOf(file) ?? []));
  const notices = [...folders].filter((folder) => existsSync(join(folder, 'package.json'))).map(noticeOf);
  return `${[...new Set(notices)].toSorted().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * A Vite plugin that puts the licences of all that was built in beside it, fonts and style sheets included: MIT, BSD, Apache and
 * OFL ask for their text in every copy. What is not built in lies in node_modules with its own.
 */
export function thirdPartyNotices(): Plugin {
  // A style sheet that another one imports is no module; each rule knows the file that it comes from.
  const sheets = new Set<string>();
  return {
    name: 'consent-desk:third-party-notices',
    config: () => ({
      css: {
        postcss: {
          plugins: [
            {
              postcssPlugin: 'consent-desk:third-party-notices',
              OnceExit: (root) => {
                root.walk(({ source }) => {
                  sheets.add(source?.input.file ?? '');
                });
              },
            },
          ],
        },
      },
    }),
    generateBundle(_options, bundle) {
      const assets = Object.values(bundle).flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []));
      const source = noticesOf([...this.getModuleIds(), ...sheets, ...assets]);
      this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source });
    },
  };
}
