import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { figuresOf, readSettings, type FiguresError } from './figures-of.ts';
import { quickFiguresOf } from './quick-figures.ts';

const USAGE =
	'usage: npm run figures -- FILE [--as-of YYYY-MM-DD] [--map client=…,date=…,amount=…] [--set lever=value …] [--set lever=low..high …] [--worth-by COLUMN] [--sheet NAME]\n   or: npm run figures -- --quick clients=…,purchasesPerYear=…,averageCheck=…[,returnableShare=…]';

/** The figures of one file as JSON on standard output; a refusal as JSON on standard error, with exit code 2. */
async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			'as-of': { type: 'string' },
			map: { type: 'string' },
			set: { type: 'string', multiple: true, default: [] },
			'worth-by': { type: 'string' },
			sheet: { type: 'string' },
			quick: { type: 'string' }
		}
	});
	if (values.quick !== undefined && positionals.length === 0) return quickly(values.quick);
	if (positionals.length !== 1) return refuse({ code: 'usage', params: { usage: USAGE } });
	const settings = readSettings({ asOf: values['as-of'], map: values.map, set: values.set, worthBy: values['worth-by'], sheet: values.sheet });
	if (!settings.ok) return refuse(settings.error);
	const [file] = positionals;
	const bytes = await readFile(file).catch(() => null);
	if (!bytes) return refuse({ code: 'file.unreadable', params: { file } });
	const date = new Date();
	const today = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
	const answer = await figuresOf({ kind: 'file', name: basename(file), bytes: new Uint8Array(bytes) }, settings.value, today);
	if (!answer.ok) return refuse(answer.error);
	return print(answer.value);
}

/** The estimate from a few numbers, without a file. */
function quickly(asked: string): number {
	const answer = quickFiguresOf(asked);
	return answer.ok ? print({ figures: answer.value, issues: [] }) : refuse(answer.error);
}

function print(answer: object): number {
	process.stdout.write(`${JSON.stringify(answer, null, '\t')}\n`);
	return 0;
}

function refuse(error: FiguresError): number {
	process.stderr.write(`${JSON.stringify({ error }, null, '\t')}\n`);
	return 2;
}

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main().catch((thrown: unknown) => refuse({ code: 'usage', params: { usage: USAGE, detail: String(thrown) } }));
