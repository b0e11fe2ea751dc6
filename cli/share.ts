import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ALL_FORMATS, shareOf, type ShareError } from './share-of.ts';

const USAGE = `usage: npm run share -- PLAN.rouse --format ${ALL_FORMATS.join('|')} --out DIR [--lang en|ru|uk] [--today YYYY-MM-DD] [--person NAME] [--passphrase-env NAME] [--home URL] [option=value …]
charts are written as .svg; pictures of dots (.png) are drawn by a browser, in Share on the screen. A link needs --home, the address of your Rouse.`;

/** Writes the files of one format into a folder and lists them as JSON on standard output; a refusal goes as JSON to standard error, with exit code 2. */
async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			format: { type: 'string' },
			out: { type: 'string' },
			lang: { type: 'string' },
			today: { type: 'string' },
			person: { type: 'string' },
			home: { type: 'string' },
			// Never the passphrase itself: what stands on a command line is seen by every program.
			'passphrase-env': { type: 'string' }
		}
	});
	const [file, ...options] = positionals;
	const { format, out, lang, today, person, home, 'passphrase-env': variable } = values;
	const passphrase = variable === undefined ? undefined : process.env[variable];
	if (variable !== undefined && !passphrase) return refuse({ code: 'passphrase.missing', params: { variable } });
	if (file === undefined || format === undefined || out === undefined) return refuse({ code: 'usage', params: { usage: USAGE } });
	const bytes = await readFile(file).catch(() => null);
	if (!bytes) return refuse({ code: 'file.unreadable', params: { file } });
	const now = new Date();
	const clock = { today: Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000, at: now.getTime() };
	const made = await shareOf(new Uint8Array(bytes), { format, lang, today, options, person, passphrase, home }, clock);
	if (!made.ok) return refuse(made.error);
	const written: string[] = [];
	try {
		await mkdir(out, { recursive: true });
		for (const { name, bytes: content } of made.value) {
			const path = join(out, name);
			await writeFile(path, content);
			written.push(path);
		}
	} catch (thrown) {
		return refuse({ code: 'out.unwritable', params: { out, detail: String(thrown) } });
	}
	process.stdout.write(`${JSON.stringify({ files: written }, null, '\t')}\n`);
	return 0;
}

function refuse(error: ShareError): number {
	process.stderr.write(`${JSON.stringify({ error }, null, '\t')}\n`);
	return 2;
}

process.exitCode = await main().catch((thrown: unknown) => refuse({ code: 'usage', params: { usage: USAGE, detail: String(thrown) } }));
