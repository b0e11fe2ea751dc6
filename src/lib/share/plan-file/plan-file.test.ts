import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { INT_MISSING, TextColumnBuilder } from '../../kernel/columns.ts';
import type { Column, Table } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument, layersOf, planName } from '../../model/document.ts';
import { ARMS, NO_CHOICE, OUTCOME_RESULTS, touchKey } from '../../model/contacts.ts';
import { CHANNELS, PERSON_ROLES } from '../../model/library.ts';
import type { FieldChange, PlanDocument } from '../../model/fields.ts';
import { ISSUE_CODES } from '../../model/issues.ts';
import type { Issue } from '../../model/issues.ts';
import type { ImportLayer, KeptSource, LayerContent } from '../../model/layer.ts';
import { asNewPlan } from './as-new-plan.ts';
import { readPlanFile } from './read.ts';
import { PLAN_FILE_FORMAT, writePlanFile } from './write.ts';

const ledger = (id: string, rowCount: number): ImportLayer => ({
	id,
	kind: 'import',
	shape: 'orders',
	sourceName: 'продажи.csv',
	sheetName: '',
	importedAt: 1_760_000_000_000,
	headers: ['Клиент', 'Дата', 'Сумма'],
	mapping: { client: 0, date: 1, amount: 2 },
	rules: {
		headerRows: 1,
		dateOrder: 'dmy',
		decimal: ',',
		leaveOut: ['row.total'],
		currency: { kind: 'rates', rates: { USD: 41.5 } },
		statuses: { Слетел: 'cancelled' },
		furtherLines: 3
	},
	encoding: 'windows-1251',
	delimiter: ';',
	fingerprint: 'ab'.repeat(32),
	rowCount,
	changedCount: 2,
	rejectedCount: 1
});

function textColumn(texts: readonly string[]): Column {
	const builder = new TextColumnBuilder();
	for (const text of texts) builder.push(text);
	return builder.finish();
}

function contentOf(
	rows: readonly { client: string; note: string; amount: number; date: number; count: number }[],
	issues: readonly Issue[] = []
): LayerContent {
	const table: Table = {
		rowCount: rows.length,
		columns: new Map<string, Column>([
			['client', textColumn(rows.map(({ client }) => client))],
			['date', { kind: 'day', values: Int32Array.from(rows, ({ date }) => date) }],
			['amount', { kind: 'number', values: Float64Array.from(rows, ({ amount }) => amount) }],
			['count', { kind: 'int', values: Int32Array.from(rows, ({ count }) => count) }],
			['attribute:"Note", =1', textColumn(rows.map(({ note }) => note))]
		])
	};
	return { table, issues, patch: null };
}

function patchOf(cells: readonly { row: number; column: string; text: string; number: number }[]): Table {
	const columns = new Map<string, Column>([
		['layer', textColumn(cells.map(() => 'l0'))],
		['row', { kind: 'int', values: Int32Array.from(cells, ({ row }) => row) }],
		['column', textColumn(cells.map(({ column }) => column))],
		['text', textColumn(cells.map(({ text }) => text))],
		['number', { kind: 'number', values: Float64Array.from(cells, ({ number }) => number) }]
	]);
	return { rowCount: cells.length, columns };
}

function planWith(content: LayerContent, ...changes: FieldChange[]): PlanDocument {
	const empty = emptyDocument('plan-1', 'copy-1', 1_760_000_000_000, 'Цветы', 'UAH');
	return applyChanges(empty, [{ group: 'layer', key: 'l1', value: ledger('l1', content.table.rowCount) }, ...changes]).document;
}

const fileLayers = (content: LayerContent, source: KeptSource | null = null) => new Map([['l1', { content, source }]]);

const small = contentOf([{ client: 'Анна', note: '', amount: 10, date: 20_000, count: 1 }]);
const smallFile = writePlanFile(planWith(small), fileLayers(small));
const codeOf = (bytes: Uint8Array): string => {
	const read = readPlanFile(bytes);
	return read.ok ? 'ok' : read.error.code;
};

/** The small file with one part replaced; null removes it. */
function altered(name: string, change: (text: string) => string | null): Uint8Array {
	const parts = unzipSync(smallFile);
	const text = change(new TextDecoder('utf-8', { ignoreBOM: true }).decode(parts[name]));
	if (text === null) delete parts[name];
	else parts[name] = strToU8(text);
	return zipSync(parts);
}

describe('there and back', () => {
	const anyText = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('=1+1', "'", "''=", '+380 44', '-', '@a', '"', '""', '",\r\n"', '\n', '\t x', '__proto__', '\ufeffbom', '0', '\u202e')
	);
	const anyNumber = fc.oneof(fc.double(), fc.constantFrom(NaN, -0, 0.1 + 0.2, 5e-324, 1.7976931348623157e308));
	const anyInt = fc.oneof(fc.integer({ min: -0x7fff_ffff, max: 0x7fff_ffff }), fc.constant(INT_MISSING));
	const anyDay = fc.oneof(fc.integer({ min: -800_000, max: 3_000_000 }), fc.constant(INT_MISSING));
	const anyRow = fc.record({ client: anyText, note: anyText, amount: anyNumber, date: anyDay, count: anyInt });
	const anyIssue: fc.Arbitrary<Issue> = fc.record(
		{
			row: fc.integer({ min: 1, max: 1e9 }),
			column: fc.option(fc.integer({ min: 1, max: 1000 })),
			code: fc.constantFrom(...ISSUE_CODES),
			raw: fc.string({ unit: 'binary' }),
			effect: fc.constantFrom('rejected', 'toRepair', 'leftOut', 'cellEmpty', 'kept')
		},
		{ noNullPrototype: true }
	);
	const anyPatch = fc.option(
		fc
			.array(
				fc.record({
					row: fc.nat(0x7fff_ffff),
					column: fc.oneof(
						fc.constantFrom('amount', 'deleted', 'client'),
						anyText.map((header) => `attribute:${header}`)
					),
					text: anyText,
					number: anyNumber
				}),
				{ minLength: 1 }
			)
			.map(patchOf)
	);
	const anySource: fc.Arbitrary<KeptSource | null> = fc.option(
		fc.record({ kind: fc.constantFrom('file', 'text', 'html'), bytes: fc.uint8Array() }, { noNullPrototype: true })
	);
	/** JSON writes it as 0, and no field tells them apart. */
	const withoutMinusZero = (value: number) => value + 0;
	const anyChange: fc.Arbitrary<FieldChange> = fc.oneof(
		fc.record({ group: fc.constant('plan' as const), key: fc.constant('name'), value: fc.string({ unit: 'binary' }) }),
		fc.record({ group: fc.constant('plan' as const), key: fc.constant('asOf'), value: fc.option(fc.integer({ min: -700_000, max: 2_900_000 })) }),
		fc.record({
			group: fc.constant('plan' as const),
			key: fc.constant('baseline'),
			value: fc.record(
				{
					levers: fc.record(
						{ churn: fc.double({ min: 0, max: 1, noNaN: true }).map(withoutMinusZero), grace: fc.constant(0.5) },
						{ requiredKeys: [], noNullPrototype: true }
					),
					asOf: fc.nat(50_000)
				},
				{ noNullPrototype: true }
			)
		}),
		fc.record({
			group: fc.constant('lever' as const),
			key: fc.constantFrom('cycle', 'lostAfter'),
			value: fc.option(fc.double({ min: 0, max: 100, noNaN: true }).map(withoutMinusZero))
		}),
		fc.record({
			group: fc.constant('cell' as const),
			key: fc.nat(1e6).map((row) => `l1/${row}/amount`),
			value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map(withoutMinusZero))
		}),
		fc.record({
			group: fc.constant('cell' as const),
			key: fc.tuple(fc.constantFrom('amount', 'date', 'nps', 'client'), fc.nat(9)).map(([column, row]) => `hand-orders-copy/${row}/${column}`),
			value: anyText
		}),
		fc.record({ group: fc.constant('cell' as const), key: anyText.map((header) => `l1/0/attribute:${header}`), value: fc.option(anyText) }),
		fc.record({
			group: fc.constant('row' as const),
			key: fc.nat(1e6).map((row) => `l1/${row}`),
			value: fc.option(fc.constantFrom('deleted' as const, 'added' as const))
		}),
		fc.record({ group: fc.constant('plan' as const), key: fc.constant('country'), value: fc.constantFrom('UA', 'DE') }),
		fc.record({
			group: fc.constant('client' as const),
			key: fc.tuple(fc.constantFrom('phone', 'mergedInto', 'setApart', 'profession'), anyText).map((parts) => parts.join('/')),
			value: fc.option(anyText)
		}),
		fc.record({
			group: fc.constant('person' as const),
			key: fc.constant('o1'),
			value: fc.record(
				{
					id: fc.constant('o1'),
					name: anyText,
					best: fc.boolean(),
					role: fc.option(fc.constantFrom(...PERSON_ROLES)),
					capacityPerDay: fc.option(fc.nat(500)),
					channels: fc.subarray([...CHANNELS])
				},
				{ noNullPrototype: true }
			)
		}),
		fc.constant<FieldChange>({
			group: 'library',
			key: 'return/r1',
			value: {
				kind: 'return',
				id: 'r1',
				rule: '',
				text: '<b>',
				statuses: ['lost'],
				categories: ['A', 'C'],
				leavingReasons: ['prices', 'мыло'],
				cost: { kind: 'shareOfCheck', share: 0.1 },
				enabled: true
			}
		}),
		fc.record({
			group: fc.constant('touch' as const),
			key: fc.tuple(fc.nat(9), anyText).map(([ordinal, clientKey]) => touchKey(ordinal, clientKey)),
			value: fc
				.record({ day: fc.option(fc.nat(40_000)), channel: fc.option(fc.constantFrom(...CHANNELS)), skipped: fc.boolean() })
				.map((set) => ({ ...NO_CHOICE, ...set }))
		}),
		fc.record({
			group: fc.constant('outcome' as const),
			key: fc.constantFrom('o-1', 'o-2'),
			value: fc
				.record({ clientKey: anyText, note: anyText, result: fc.constantFrom(...OUTCOME_RESULTS), day: fc.nat(40_000) })
				.map(({ clientKey, note, result, day }) => ({
					clientKey,
					day,
					person: null,
					channel: 'call' as const,
					contactReason: null,
					returnReason: null,
					message: null,
					variant: null,
					sells: false,
					result,
					objection: '',
					note,
					nextDay: null
				}))
		}),
		fc.record({ group: fc.constant('arm' as const), key: anyText, value: fc.option(fc.constantFrom(...ARMS)) })
	);

	it('keeps every field and every cell', () => {
		fc.assert(
			fc.property(fc.array(anyRow), fc.array(anyIssue, { maxLength: 5 }), fc.array(anyChange), anyPatch, anySource, (rows, issues, changes, patch, source) => {
				const content = { ...contentOf(rows, issues), patch };
				const document = planWith(content, ...changes);
				const bytes = writePlanFile(document, fileLayers(content, source));
				const read = readPlanFile(bytes);
				if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`);
				expect(read.value.document).toStrictEqual(document);
				expect(read.value.layers).toStrictEqual(fileLayers(content, source));
				expect(writePlanFile(read.value.document, read.value.layers)).toEqual(bytes);
			})
		);
	});

	it('keeps a field that was emptied, a layer taken back and a plan without rows', () => {
		const document = applyChanges(planWith(small), [{ group: 'layer', key: 'l1', value: null }]).document;
		expect(readPlanFile(writePlanFile(document, new Map()))).toEqual({ ok: true, value: { document, layers: new Map() } });
	});

	it('keeps rows typed by hand, which have no content', () => {
		const hand: ImportLayer = { ...ledger('hand-orders-copy', 0), kind: 'hand', rules: null };
		const document = planWith(small, { group: 'layer', key: hand.id, value: hand }, { group: 'row', key: `${hand.id}/0`, value: 'added' });
		expect(readPlanFile(writePlanFile(document, fileLayers(small)))).toEqual({ ok: true, value: { document, layers: fileLayers(small) } });
	});

	it('stores a workbook as it came, and opens a source that would shrink to nothing', () => {
		const workbook = Uint8Array.from({ length: 5000 }, (_, byte) => (byte === 0 ? 0x50 : byte === 1 ? 0x4b : 0));
		expect(writePlanFile(planWith(small), fileLayers(small, { kind: 'file', bytes: workbook })).length).toBeGreaterThan(5000);
		const blanks: KeptSource = { kind: 'text', bytes: new Uint8Array(18_000_000).fill(32) };
		const read = readPlanFile(writePlanFile(planWith(small), fileLayers(small, blanks)));
		expect(read.ok && read.value.layers.get('l1')?.source?.bytes.length).toBe(18_000_000);
	});

	it('keeps the rows taken for further lines of an order in the ledger, and tells none where an older import counted none', () => {
		const rulesRead = (bytes: Uint8Array) => {
			const read = readPlanFile(bytes);
			return read.ok ? layersOf(read.value.document)[0].rules : read.error.code;
		};
		expect(rulesRead(smallFile)).toHaveProperty('furtherLines', 3);
		const older = rulesRead(altered('plan.json', (text) => text.replace(',"furtherLines":3', '')));
		expect(older).toHaveProperty('headerRows', 1);
		expect(older).not.toHaveProperty('furtherLines');
	});

	it('is plain text that no spreadsheet takes for a formula', () => {
		const content = contentOf([{ client: '=HYPERLINK("http://x")', note: '+380', amount: 1234.5, date: 20_000, count: INT_MISSING }]);
		const parts = unzipSync(writePlanFile(planWith(content), fileLayers(content)));
		expect(Object.keys(parts)).toEqual(['manifest.json', 'plan.json', 'layers/l1.json', 'layers/l1.csv']);
		expect(new TextDecoder().decode(parts['layers/l1.csv'])).toBe(
			`"client","date","amount","count","attribute:""Note"", =1"\r\n"'=HYPERLINK(""http://x"")",2024-10-04,1234.5,,"'+380"\r\n`
		);
	});
});

describe('files that are not to be opened', () => {
	it('are named for what they are', () => {
		expect(codeOf(new Uint8Array())).toBe('planFile.notRouse');
		expect(codeOf(strToU8('client;date;amount\r\n'.repeat(10)))).toBe('planFile.notRouse');
		expect(codeOf(zipSync({ '[Content_Types].xml': strToU8('<x/>') }))).toBe('planFile.notRouse');
		expect(codeOf(altered('manifest.json', (text) => text.replace('rouse', 'other')))).toBe('planFile.notRouse');
		expect(codeOf(altered('manifest.json', () => `{"application":"rouse","format":${PLAN_FILE_FORMAT + 1},"parts":["something new"]}`))).toBe('planFile.newer');
	});

	it('are refused when damaged, wherever a byte is lost or changed', () => {
		expect(codeOf(smallFile)).toBe('ok');
		for (let length = 30; length < smallFile.length; length += 7) expect(codeOf(smallFile.subarray(0, length))).toBe('planFile.damaged');
		fc.assert(
			fc.property(fc.nat(smallFile.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const bytes = smallFile.slice();
				bytes[at] ^= change;
				const read = readPlanFile(bytes);
				if (read.ok) expect(read.value).toEqual({ document: planWith(small), layers: fileLayers(small) });
			})
		);
	});

	it.each([
		['plan.json', (text: string) => text.replace('"counter": 2', '"counter": "2"')],
		['plan.json', (text: string) => text.replace('"UAH"', '"грн"')],
		['plan.json', (text: string) => text.replace('"key":"currency"', '"key":"constructor"')],
		['plan.json', (text: string) => text.replace('"fields":', '"more": 1, "fields":')],
		['plan.json', (text: string) => text.replace('"lever": []', '"lever": [{"key":"cycle","value":-1,"counter":1,"copy":"a"}]')],
		['plan.json', (text: string) => text.replace('"lever": []', '"lever": [{"key":"toString","value":1,"counter":1,"copy":"a"}]')],
		['plan.json', (text: string) => text.replace('"cell": []', '"cell": [{"key":"l1/0/date","value":1e300,"counter":1,"copy":"a"}]')],
		['plan.json', (text: string) => text.replace('"cell": []', '"cell": [{"key":"l1/0/__proto__","value":1,"counter":1,"copy":"a"}]')],
		['plan.json', (text: string) => text.replace('"client": []', '"client": [{"key":"figure/Anna","value":1,"counter":1,"copy":"a"}]')],
		['plan.json', (text: string) => text.replace('"id":"l1"', '"id":"l2"')],
		['plan.json', () => '[]'],
		['plan.json', () => null],
		['manifest.json', (text: string) => text.replace('"l1"', '"../l1"')],
		['manifest.json', (text: string) => text.replace('"l1"', '')],
		['plan.json', (text: string) => text.replace('"dateOrder":"dmy"', '"dateOrder":"ydm"')],
		['plan.json', (text: string) => text.replace('"headerRows":1', '"headerRows":1,"script":"x"')],
		['plan.json', (text: string) => text.replace('"USD":41.5', '"USD":-1')],
		['plan.json', (text: string) => text.replace('"furtherLines":3', '"furtherLines":-3')],
		['plan.json', (text: string) => text.replace('"furtherLines":3', '"furtherLines":"3"')],
		['plan.json', (text: string) => text.replace('"row": []', '"row": [{"key":"l1/x","value":"deleted","counter":1,"copy":"a"}]')],
		['plan.json', (text: string) => text.replace('"row": []', '"row": [{"key":"l1/1","value":"gone","counter":1,"copy":"a"}]')],
		['plan.json', (text: string) => text.replace('"cell": []', '"cell": [{"key":"l1/0/city","value":"x","counter":1,"copy":"a"}]')],
		['layers/l1.json', (text: string) => text.replace('"patch": null', '"patch": {"rowCount":1}')],
		['layers/l1.json', (text: string) => text.replace('"source": null', '"source": {"kind":"file"}')],
		['layers/l1.json', (text: string) => text.replace('"rowCount": 1', '"rowCount": 2147483647')],
		['layers/l1.json', (text: string) => text.replace('"rowCount": 1', '"rowCount": 0')],
		['layers/l1.json', (text: string) => text.replace('"int"', '"script"')],
		['layers/l1.csv', (text: string) => text.replace(',10,', ',ten,')],
		['layers/l1.csv', (text: string) => text.replace('"client"', '"клиент"')],
		['layers/l1.csv', (text: string) => `${text}"more",,,,\r\n`],
		['layers/l1.csv', (text: string) => text.slice(0, -1)],
		['layers/l1.csv', () => null]
	] as const)('are refused when %s does not fit (%#)', (name, change) => {
		expect(codeOf(altered(name, change))).toBe('planFile.damaged');
	});

	it.each([
		['l0,1,amount', 'ok'],
		['l0,1,attribute:City', 'ok'],
		['l0,1,deleted', 'ok'],
		['../l0,1,amount', 'planFile.damaged'],
		[',1,amount', 'planFile.damaged'],
		['l0,-1,amount', 'planFile.damaged'],
		['l0,,amount', 'planFile.damaged'],
		['l0,1,city', 'planFile.damaged'],
		['l0,1,', 'planFile.damaged']
	])('a patch of %s is %s', (line, code) => {
		const parts = unzipSync(writePlanFile(planWith(small), fileLayers({ ...small, patch: patchOf([{ row: 1, column: 'amount', text: '', number: 5 }]) })));
		const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(parts['layers/l1.patch.csv']);
		expect(codeOf(zipSync({ ...parts, 'layers/l1.patch.csv': strToU8(text.replace('"l0",1,"amount"', line)) }))).toBe(code);
	});

	it('never throw, whatever a part holds, and what opens can be saved and opened again', () => {
		const parts = unzipSync(smallFile);
		const pieces = [
			'"',
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'null',
			'-1',
			'1e309',
			'"__proto__"',
			'\\ud800',
			'\r\n',
			"'",
			'=',
			'\u0000',
			'\ufeff',
			'99999999999999999999'
		];
		fc.assert(
			fc.property(
				fc.constantFrom(...Object.keys(parts)),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.nat(12),
				fc.constantFrom(...pieces),
				(name, where, length, piece) => {
					const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(parts[name]);
					const at = Math.floor(where * text.length);
					const read = readPlanFile(zipSync({ ...parts, [name]: strToU8(text.slice(0, at) + piece + text.slice(at + length)) }, { level: 0 }));
					if (!read.ok) return;
					expect(readPlanFile(writePlanFile(read.value.document, read.value.layers))).toStrictEqual(read);
				}
			),
			{ numRuns: 1000 }
		);
	});

	it('are refused before they are unpacked when they would fill the memory', () => {
		const bomb = zipSync({ 'manifest.json': strToU8('{"application":"rouse","format":1,"layers":[]}'), 'plan.json': new Uint8Array(1 << 25) });
		expect(codeOf(bomb)).toBe('planFile.tooLarge');
	});

	it('cannot reach a prototype', () => {
		const hostile = altered('plan.json', (text) => text.replace('"mapping":{', '"mapping":{"__proto__":{"polluted":1},"constructor":1,'));
		const read = readPlanFile(hostile);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		if (read.ok) expect(Object.getPrototypeOf(layersOf(read.value.document)[0].mapping)).toBe(Object.prototype);
	});
});

describe('asNewPlan', () => {
	const document = planWith(
		small,
		{ group: 'cell', key: 'l1/0/amount', value: 7 },
		{ group: 'cell', key: 'l1/0/client', value: 'Анна К.' },
		{ group: 'row', key: 'l1/3', value: 'deleted' }
	);

	it('changes the ids, and remembers of which copy it is one', () => {
		const { fields, ...opened } = asNewPlan(document, 'p2', 'c2');
		const { counter } = document;
		expect(opened).toEqual({ id: 'p2', copy: 'c2', counter: counter + 1, createdAt: document.createdAt });
		const setting = new Map([['copies/copy-1', { value: counter, counter: counter + 1, copy: 'c2' }]]);
		expect(fields).toStrictEqual({ ...document.fields, setting });
		expect(planName(asNewPlan(document, 'p2', 'c2', 'Second'))).toBe('Second');
	});

	it('takes the edits of a renamed layer along', () => {
		const opened = asNewPlan(document, 'p2', 'c2', undefined, new Map([['l1', 'l9']]));
		expect(layersOf(opened).map(({ id }) => id)).toEqual(['l9']);
		expect([...opened.fields.cell.keys()]).toEqual(['l9/0/amount', 'l9/0/client']);
		expect([...opened.fields.row.keys()]).toEqual(['l9/3']);
		expect(opened.fields.layer.get('l9')?.counter).toBe(document.fields.layer.get('l1')?.counter);
	});
});
