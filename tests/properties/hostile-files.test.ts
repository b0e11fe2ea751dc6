import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Files made to break a reader, each read in a process of its own: what comes of it, and how far memory rises above what the process and the file take. A
 * refusal names its reason; nothing hangs, nothing is run.
 */
let scratch = '';
beforeAll(() => {
	scratch = mkdtempSync(join(tmpdir(), 'rouse-hostile-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const MEGABYTE = 2 ** 20;

function read(name: string, bytes: Uint8Array): { readonly outcome: string; readonly roseBy: number } {
	const path = join(scratch, name);
	writeFileSync(path, bytes);
	// In a small heap: what would be held at once does not fit.
	const answer = execFileSync(process.execPath, ['--max-old-space-size=400', join(import.meta.dirname, 'hostile/read-file.ts'), path], {
		encoding: 'utf8',
		timeout: 60_000
	});
	return JSON.parse(answer) as { outcome: string; roseBy: number };
}

const SHEET_HEAD = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
function workbook(sheet: Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
	return zipSync(
		{
			'[Content_Types].xml': strToU8(
				'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
			),
			'_rels/.rels': strToU8(
				'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
			),
			'xl/workbook.xml': strToU8(
				'<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
			),
			'xl/_rels/workbook.xml.rels': strToU8(
				'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
			),
			'xl/worksheets/sheet1.xml': sheet,
			...more
		},
		{ level: 9 }
	);
}
const row = (cells: string): string => `<row>${cells}</row>`;
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const header = row(text('Client') + text('Date') + text('Amount'));
const sheetOf = (rows: string): Uint8Array => strToU8(`${SHEET_HEAD}<sheetData>${header}${rows}</sheetData></worksheet>`);
const plainRow = row(`${text('Anna')}${text('2025-01-31')}<c><v>100</v></c>`);

/** Packing 300 MB takes seconds, on a busy machine many; refusing them does not. */
const TO_MAKE_A_BOMB = 120_000;

describe('files made to break a reader', () => {
	it(
		'300 MB in a workbook of 300 kB are refused, and never held',
		() => {
			const sheet = new Uint8Array(300 * MEGABYTE).fill(0x20);
			sheet.set(strToU8(SHEET_HEAD));
			const bomb = workbook(sheet);
			expect(bomb.length).toBeLessThan(MEGABYTE);
			const { outcome, roseBy } = read('bomb.xlsx', bomb);
			expect(outcome).toBe('source.tooLarge');
			expect(roseBy).toBeLessThan(300);
		},
		TO_MAKE_A_BOMB
	);

	it(
		'a bomb that lies about its size is refused too',
		() => {
			const bomb = workbook(new Uint8Array(300 * MEGABYTE));
			const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
			for (let at = 0; at + 4 < bomb.length; at++) {
				if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
			}
			const { outcome, roseBy } = read('liar.xlsx', bomb);
			expect(outcome).toBe('source.tooLarge');
			expect(roseBy).toBeLessThan(300);
		},
		TO_MAKE_A_BOMB
	);

	it('formulas, macros and links are never run: values stand as they were last calculated', () => {
		const cells = `${text('Anna')}${text('2025-01-31')}<c><f>WEBSERVICE("http://example.invalid/")</f><v>7</v></c>`;
		const bytes = workbook(sheetOf(row(cells)), {
			'xl/vbaProject.bin': Uint8Array.of(1, 2, 3),
			'xl/externalLinks/externalLink1.xml': strToU8('<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')
		});
		expect(read('formulas.xlsm', bytes).outcome).toBe('1 row, amounts 7');
	});

	it('XML as deep as a well is refused or read, and comes back', () => {
		const depth = 200_000;
		const deep = strToU8(`${SHEET_HEAD}<sheetData>${header}${plainRow}</sheetData>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</worksheet>`);
		expect(['source.damaged', '1 row, amounts 100', 'source.tooLarge']).toContain(read('deep.xlsx', workbook(deep)).outcome);
	});

	it('entities that would swell are not followed', () => {
		const lol = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "lollollollol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
		const sheet = strToU8(
			lol + new TextDecoder().decode(sheetOf(row(`${text('&c;&c;')}${text('2025-01-31')}<c><v>5</v></c>`))).replace('<?xml version="1.0"?>', '')
		);
		expect(read('laughs.xlsx', workbook(sheet)).outcome).toBe('1 row, amounts 5');
	});

	it.each([0.2, 0.5, 0.9, 0.99])('a workbook cut off at %f of its length', (share) => {
		const whole = workbook(sheetOf(plainRow.repeat(500)));
		expect(read('cut.xlsx', whole.subarray(0, Math.floor(whole.length * share))).outcome).toBe('source.damaged');
	});

	it('a single cell of 50 MB is named by its place', () => {
		const bytes = Buffer.concat([Buffer.from('Client;Date;Amount\nAnna;31.01.2025;5\n"'), Buffer.alloc(50 * MEGABYTE, 'x'), Buffer.from('";01.02.2025;6\n')]);
		expect(read('cell.csv', bytes).outcome).toBe('source.cellTooLong in row 3, column 1');
		expect(
			read(
				'cell.html',
				Buffer.concat([Buffer.from('<html><table><tr><td>Client</td></tr><tr><td>'), Buffer.alloc(5 * MEGABYTE, 'x'), Buffer.from('</td></tr></table>')])
			).outcome
		).toBe('source.cellTooLong in row 2, column 1');
	});

	it('a row of a million columns, and a header of as many', () => {
		expect(read('wide.csv', Buffer.from(`Client;Date;Amount\nAnna;31.01.2025;5\n${'1;'.repeat(1_000_000)}\n`)).outcome).toBe('source.tooLarge');
		expect(read('wide-header.csv', Buffer.from(`${'a,'.repeat(1_000_000)}\n1,2,3\n`)).outcome).toBe('source.tooLarge');
	});

	it('a quote that never closes swallows nothing', () => {
		const rows = Array.from({ length: 20_000 }, (_, i) => `Client ${i};31.01.2025;5`).join('\n');
		expect(read('quote.csv', Buffer.from(`Client;Date;Amount\n"Anna;31.01.2025;5\n${rows}\n`)).outcome).toBe('20001 rows, amounts 100005');
	});
});
