import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../../model/document.ts';
import { clientFieldKey } from '../../model/fields.ts';
import { NO_SOURCE, type ImportLayer, type LayerContent } from '../../model/layer.ts';
import { GridEngine } from '../grid/grid-engine.ts';
import type { ClientRow } from '../protocol.ts';
import { HIDDEN, Veil } from './veil.ts';
import { veiled, veiledCells } from './veiled-engine.ts';

const NAMES = ['Іван Петренко', 'Marta Kovalenko', 'lost', '+380671234567', 'Client 0417', 'A'];
const COUNT = 24;
const nameOf = (row: number): string => NAMES[row] ?? `Person Number${row}`;

function texts(of: (row: number) => string): Column {
	const builder = new TextColumnBuilder();
	for (let row = 0; row < COUNT; row++) builder.push(of(row));
	return builder.finish();
}
const CONTENT: LayerContent = {
	table: {
		rowCount: COUNT,
		columns: new Map<string, Column>([
			['sourceRow', { kind: 'int', values: Int32Array.from({ length: COUNT }, (_, row) => row + 2) }],
			['client', texts(nameOf)],
			['date', { kind: 'day', values: Int32Array.from({ length: COUNT }, (_, row) => 20_000 + row) }],
			['amount', { kind: 'number', values: Float64Array.from({ length: COUNT }, (_, row) => 10 * row) }],
			['phone', texts((row) => `06711122${10 + row}`)],
			['email', texts((row) => `person${row}@example.com`)],
			['attribute:Comment', texts((row) => `lives at number ${row}`)],
			['attribute:City', texts((row) => (row % 2 ? 'Lviv' : 'Kyiv'))]
		])
	},
	issues: [],
	patch: null
};
const LAYER: ImportLayer = { ...NO_SOURCE, id: 'O', kind: 'import', shape: 'orders', importedAt: 1, mapping: {}, rowCount: COUNT, changedCount: 0 };

class TestEngine extends GridEngine {
	makeVeil(): Veil {
		return new Veil(this.dataset, this.document);
	}
	copied() {
		return veiledCells(this.cells('clients'), this.makeVeil());
	}
}

async function locked(isOn = () => true) {
	const engine = new TestEngine({ load: async () => CONTENT, save: async () => true });
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'UAH'), [
		{ group: 'layer', key: 'O', value: LAYER },
		{ group: 'client', key: clientFieldKey('phone', 'Marta Kovalenko'), value: '050 999 88 77' }
	]);
	await engine.open(document, 20_100);
	return { engine, screen: veiled(engine, isOn) };
}

/** Everything personal the rows hold. */
const PERSONAL = [
	...Array.from({ length: COUNT }, (_, row) => [nameOf(row), `06711122${10 + row}`, `person${row}@example.com`, `lives at number ${row}`]).flat(),
	'050 999 88 77',
	'Marta'
].filter((text) => text !== 'lost' && text !== 'A');

describe('a locked screen', () => {
	it('is given nothing personal, whatever it asks', async () => {
		const { screen } = await locked();
		const answers = JSON.stringify([
			await screen.rows({ sheet: 'clients', start: 0, end: COUNT }),
			await screen.rows({ sheet: 'plan', start: 0, end: COUNT }),
			await screen.rows({ sheet: 'orders', start: 0, end: COUNT }),
			await screen.evaluate({ revision: 1, live: null, windows: [{ sheet: 'clients', start: 0, end: COUNT }] }),
			await screen.duplicates(),
			await screen.cleaning(),
			await screen.columnValues('clients', 'name'),
			await screen.planRows(),
			await screen.analyse('message', { clientKey: 'M. K. № 2' }, null),
			await screen.analyse('control', {}, null),
			await screen.analyse('calendar', { from: 20_100, to: 20_200 }, null)
		]);
		for (const text of PERSONAL) expect(answers).not.toContain(text);
	});

	it('tells clients apart by initials and a number, and shows figures and choices as they are', async () => {
		const { engine, screen } = await locked();
		const { rows } = (await screen.rows({ sheet: 'clients', start: 0, end: COUNT })) as { rows: readonly ClientRow[] };
		const open = (await engine.rows({ sheet: 'clients', start: 0, end: COUNT })).rows as readonly ClientRow[];
		expect(rows.find((_, place) => open[place].clientKey === NAMES[0])?.clientKey).toBe('І. П. № 1');
		expect(new Set(rows.map(({ clientKey }) => clientKey)).size).toBe(COUNT);
		expect(rows[1].phone).toBe(HIDDEN);
		expect(rows.map(({ details }) => details['attribute:City'])).toEqual(open.map(({ details }) => details['attribute:City']));
		expect(rows.map(({ status, total, category }) => [status, total, category])).toEqual(open.map(({ status, total, category }) => [status, total, category]));
	});

	it('knows a client again by what stands for it', async () => {
		const { screen } = await locked();
		const { rows } = (await screen.rows({ sheet: 'clients', start: 0, end: 1 })) as { rows: readonly ClientRow[] };
		const chain = (await screen.analyse('client', { clientKey: rows[0].clientKey }, null)) as { rowCount: number };
		expect(chain.rowCount).toBe(1);
	});

	it('copies out the hidden form', async () => {
		const { engine } = await locked();
		await engine.arrange({ sheet: 'clients', sort: [{ column: 'total', descending: false }], filters: [] });
		const cells = engine.copied();
		expect([cells.value('clientKey', 0), cells.value('phone', 0), cells.value('email', 2), cells.value('attribute:City', 0)]).toEqual([
			'І. П. № 1',
			HIDDEN,
			HIDDEN,
			'Kyiv'
		]);
	});

	it('sees everything again once it is unlocked', async () => {
		const { screen } = await locked(() => false);
		expect(JSON.stringify(await screen.rows({ sheet: 'clients', start: 0, end: COUNT }))).toContain('Marta Kovalenko');
	});
});
