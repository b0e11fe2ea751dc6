import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ordersOf } from './fixtures.ts';
import { workbookOf } from './workbook-scene.ts';
import { workbookWords } from '../../src/lib/i18n/share/workbook.ts';
import { LOCALES } from '../../src/lib/i18n/locales.ts';
import { finish } from '../../src/lib/kernel/steps.ts';
import { LEVER_NAMES, LEVERS } from '../../src/lib/model/levers.ts';
import { daySerial } from '../../src/lib/share/workbook/day-serial.ts';
import { draftWorkbook } from '../../src/lib/share/workbook/draft-workbook.ts';
import { FIGURE_CELLS, LEVER_CELLS } from '../../src/lib/share/workbook/names.ts';
import { packWorkbook } from '../../src/lib/share/workbook/pack.ts';
import type { WorkbookInput } from '../../src/lib/share/workbook/types.ts';

/** What somebody might have typed for a name, and the text its cell must hold. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
	['=HYPERLINK("http://x.example";"y")', '\'=HYPERLINK("http://x.example";"y")'],
	['+7 (912) 345-67-89', '+7 (912) 345-67-89'],
	['+1+cmd|calc', "'+1+cmd|calc"],
	['-2+3', "'-2+3"],
	['@SUM(A1)', "'@SUM(A1)"],
	['#REF!', "'#REF!"],
	['<b>&amp;"\'', '<b>&amp;"\''],
	['a\u0000b\u0007\ufffe', 'ab'],
	['half \ud83d', 'half \ufffd'],
	['_x0041_', '_x0041_'],
	['0012', '0012'],
	['x'.repeat(40_000), 'x'.repeat(32_767)],
	[' кириця\nline ', ' кириця\nline ']
];

const AS_OF = 19_700;
let input: WorkbookInput;
let parts: Record<string, string>;
let book: XLSX.WorkBook;

beforeAll(async () => {
	const orders = ordersOf(HOSTILE.flatMap(([name], index) => [0, 30, 60].map((days) => [name, AS_OF - 100 - index * 5 + days, 10.55 + index] as const)));
	const scene = workbookOf({ orders: orders.rows, names: orders.names, contacts: [], examples: { cycle: 30, averageCheck: 45 } }, AS_OF, { margin: 0.4 });
	const contacts = scene.clients.map((_, client) => ({
		client,
		day: AS_OF + 1 + (client % 4),
		lane: 'wake' as const,
		person: client % 3 === 0 ? '' : '=1+1',
		channel: 'call' as const,
		contactReason: { id: 'birthday', text: null },
		returnReason: { id: 'own', text: '@own' }
	}));
	input = { ...scene, contacts, clients: scene.clients.map((client, index) => (index === 0 ? { ...client, phone: '+380441234567', email: '=cmd' } : client)) };
	const bytes = await packWorkbook(finish(draftWorkbook(input, workbookWords('ru', 'RUB'))));
	parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
	book = XLSX.read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
});

const named = (name: string): XLSX.CellObject | undefined => {
	const reference = book.Workbook!.Names!.find(({ Name }) => Name === name)!.Ref;
	const [, sheet, place] = /^'?(.*?)'?!(.*)$/.exec(reference)!;
	return book.Sheets[sheet][place.replaceAll('$', '')] as XLSX.CellObject | undefined;
};
const cell = (sheet: string, place: string) => book.Sheets[sheet][place] as XLSX.CellObject | undefined;

describe('a workbook read by another program', () => {
	it('has six sheets in the language, and cells with the figures of the app', () => {
		expect(book.SheetNames).toEqual(['Допущения', 'Итоги', 'Клиенты', 'План', 'Календарь', 'Метод']);
		for (const [id, name] of Object.entries(FIGURE_CELLS)) {
			const { v, f } = named(name)!;
			expect(f, name).toBeTruthy();
			expect(v, name).toBe(input.figures[id as keyof typeof input.figures] ?? '');
		}
		for (const lever of LEVER_NAMES) expect(named(LEVER_CELLS[lever])!.v, lever).toBe(input.levers[lever].value);
		expect(cell('Допущения', named('as_of') ? 'B5' : '')).toMatchObject({ v: daySerial(AS_OF), z: 'dd.mm.yyyy' });
	});

	it('keeps every text a text, and none that a spreadsheet would calculate', () => {
		const texts = input.clients.map(({ name }, index) => [name, cell('Клиенты', `A${index + 5}`)] as const);
		for (const [name, found] of texts) {
			expect(found!.t).toBe('s');
			expect(found!.f).toBeUndefined();
			expect(found!.v).toBe(HOSTILE.find(([hostile]) => hostile === name)![1]);
		}
		expect(cell('Клиенты', 'C5')).toMatchObject({ t: 's', v: '+380441234567' });
		expect(cell('Клиенты', 'D5')).toMatchObject({ t: 's', v: "'=cmd" });
	});

	it('limits what can be typed beside each lever to what the app takes', () => {
		const xml = parts['xl/worksheets/sheet1.xml'];
		for (const lever of LEVER_NAMES) {
			const place = book.Workbook!.Names!.find(({ Name }) => Name === LEVER_CELLS[lever])!.Ref.replace(/^.*!|\$/g, '');
			const rule = new RegExp(`<dataValidation [^>]*sqref="${place}:C${place.slice(1)}"[^>]*>(.*?)</dataValidation>`).exec(xml)![0];
			expect(rule).toContain('errorStyle="stop"');
			const { min, max, unit } = LEVERS[lever];
			const [low, high] = [...rule.matchAll(/<formula\d>(.*?)<\/formula\d>/g)].map(([, formula]) => formula);
			expect(lever === 'lostAfter' ? low === 'sleeping_after' : Math.abs(Number(low) - min) <= 1e-9, lever).toBe(true);
			expect(lever === 'sleepingAfter' ? high === 'lost_after' : Number(high) === (unit === 'switch' ? 1 : max), lever).toBe(true);
		}
	});
});

/** What makes Excel offer a repair: parts nobody declared, references that lead nowhere, names twice, texts too long. */
describe('the parts of the file', () => {
	it('are declared, and every relation leads to one of them', () => {
		const types = parts['[Content_Types].xml'];
		const byExtension = new Set([...types.matchAll(/<Default Extension="([^"]+)"/g)].map(([, extension]) => extension));
		const declared = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path));
		for (const path of Object.keys(parts))
			if (path !== '[Content_Types].xml') expect(declared.has(path) || byExtension.has(path.split('.').pop()!), path).toBe(true);
		for (const path of declared) expect(Object.hasOwn(parts, path), path).toBe(true);
		for (const [path, xml] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
			const folder = path.replace(/_rels\/[^/]*$/, '');
			const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const [, target] of xml.matchAll(/ Target="([^"]+)"/g)) expect(Object.hasOwn(parts, folder + target), folder + target).toBe(true);
		}
	});

	it('speak of shared texts and styles there are, and of every cell once', () => {
		const texts = [...parts['xl/sharedStrings.xml'].matchAll(/<si>/g)].length;
		const styles = Number(/<cellXfs count="(\d+)"/.exec(parts['xl/styles.xml'])![1]);
		const rules = Number(/<dxfs count="(\d+)"/.exec(parts['xl/styles.xml'])![1]);
		for (const [path, xml] of Object.entries(parts).filter(([name]) => /sheet\d+\.xml$/.test(name))) {
			const places = [...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, place]) => place);
			expect(new Set(places).size, path).toBe(places.length);
			for (const [, index] of xml.matchAll(/t="s"><v>(\d+)<\/v>/g)) expect(Number(index)).toBeLessThan(texts);
			for (const [, index] of xml.matchAll(/<c [^>]*s="(\d+)"/g)) expect(Number(index)).toBeLessThan(styles);
			for (const [, index] of xml.matchAll(/dxfId="(\d+)"/g)) expect(Number(index)).toBeLessThan(rules);
			for (const [, length] of xml.matchAll(/ (?:error|prompt)="([^"]*)"/g)) expect(length.length).toBeLessThanOrEqual(225);
			for (const [, length] of xml.matchAll(/ (?:errorTitle|promptTitle)="([^"]*)"/g)) expect(length.length).toBeLessThanOrEqual(32);
			// eslint-disable-next-line no-control-regex
			expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
		}
	});

	it('name cells in Latin, each name once, each leading to a sheet there is', () => {
		const names = book.Workbook!.Names!.filter(({ Name }) => !Name.startsWith('_xlnm'));
		const plain = names.map(({ Name }) => Name.toLowerCase());
		expect(new Set(plain).size).toBe(plain.length);
		for (const { Name, Ref } of names) {
			expect(Name).toMatch(/^[a-z][a-z_]*$/);
			// Letters of a column or of R1C1 would be read as a cell.
			expect(Name).not.toMatch(/^(?:[a-z]{1,3}|r|c)$/);
			expect(book.SheetNames).toContain(/^'(.*)'!\$/.exec(Ref)![1]);
		}
	});

	it('hold formulas of any locale: commas, points, names that are defined, functions as old as Excel 2007, no text inside over 255', () => {
		const defined = new Set(book.Workbook!.Names!.map(({ Name }) => Name));
		const functions = new Set<string>();
		for (const xml of Object.entries(parts)
			.filter(([path]) => /sheet\d+\.xml$/.test(path))
			.map(([, content]) => content))
			for (const [, raw] of xml.matchAll(/<f[^>]*>([^<]+)<\/f>/g)) {
				const formula = raw.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
				expect(formula.length).toBeLessThan(8192);
				const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
				expect(bare).not.toMatch(/[;!\u0400-\u04ff]|\d,\d{3}(?!\d)|^=/);
				for (const [, name] of bare.matchAll(/([A-Z]+)\(/g)) functions.add(name);
				for (const [name] of bare.matchAll(/\b[a-z][a-z_]+\b/g)) expect(defined, formula).toContain(name);
			}
		const known = 'ABS AND COUNT COUNTIF COUNTIFS EXP FALSE IF INDEX INT ISNUMBER LN MATCH MAX MEDIAN MIN NOT OR ROUND SUM SUMIFS SUMPRODUCT TRUE';
		expect([...functions].filter((name) => !known.split(' ').includes(name))).toEqual([]);
	});

	it.each(LOCALES)('have sheet names Excel takes, in %s', (locale) => {
		const names = Object.values(workbookWords(locale, 'UAH').sheets);
		expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
		for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
	});
});
