import { describe, expect, it } from 'vitest';
import { TextColumnBuilder, type Column } from '../kernel/columns.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import { notTheSame } from '../model/not-same.ts';
import type { ImportLayer } from '../model/layer.ts';
import { PlanEngine } from './plan-engine.ts';

interface Row {
	readonly client: string;
	readonly day?: number;
	readonly name?: string;
	readonly phone?: string;
	readonly email?: string;
	readonly orderNumber?: string;
}

function texts(values: readonly string[]): Column {
	const builder = new TextColumnBuilder();
	for (const value of values) builder.push(value);
	return builder.finish();
}

async function opened(rows: readonly Row[], changes: (document: PlanDocument) => readonly FieldChange[] = () => []) {
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from(rows, (_, row) => row + 2) }],
		['client', texts(rows.map(({ client }) => client))],
		['date', { kind: 'day', values: Int32Array.from(rows, ({ day }) => day ?? 900) }],
		['amount', { kind: 'number', values: Float64Array.from(rows, () => 10) }],
		...(['name', 'phone', 'email', 'orderNumber'] as const).map((role) => [role, texts(rows.map((row) => row[role] ?? ''))] as const)
	]);
	const engine = new PlanEngine({ load: async () => ({ table: { rowCount: rows.length, columns }, issues: [], patch: null }) });
	const layer = { id: 'L', shape: 'orders', kind: 'import', importedAt: 1, mapping: {}, headers: [], rowCount: rows.length } as unknown as ImportLayer;
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, 'Shop', 'RUB'), [{ group: 'layer', key: 'L', value: layer }]);
	await engine.open(applyChanges(document, changes(document)).document, 1000);
	return engine;
}

const found = async (rows: readonly Row[], changes?: (document: PlanDocument) => readonly FieldChange[]) =>
	(await (await opened(rows, changes)).duplicates()).map(
		({ clients, reasons }) => `${clients.map(({ clientKey }) => clientKey).join(' ')}: ${reasons.join(' ')}`
	);

describe('clients that are likely one', () => {
	it('share a phone however it is written, an address, or an order; the one with most purchases first, then the newest', async () => {
		expect(
			await found([
				{ client: 'A', phone: '8 (916) 123-45-67' },
				{ client: 'B', phone: '+79161234567, +7 903 111 22 33', day: 910 },
				{ client: 'B', day: 920 }
			])
		).toEqual(['B A: phone']);
		expect(
			await found([
				{ client: 'A', email: 'Anna@Example.com' },
				{ client: 'B', email: 'anna@example.com ', day: 950 },
				{ client: 'C', email: 'nobody' },
				{ client: 'D', email: 'nobody' }
			])
		).toEqual(['B A: email']);
		expect(
			await found([
				{ client: 'A', orderNumber: '7', day: 900 },
				{ client: 'B', orderNumber: '7', day: 900 },
				{ client: 'C', orderNumber: '8', day: 900 },
				{ client: 'D', orderNumber: '8', day: 990 },
				...Array.from({ length: 10 }, (_, i) => ({ client: 'E', orderNumber: `1${i}` }))
			])
		).toEqual(['A B: orderNumber']);
	});

	it('are found where the client itself is a phone', async () => {
		expect(await found([{ client: '8 916 123-45-67' }, { client: 'Анна', phone: '+7 916 123 45 67' }, { client: '17850' }])).toEqual([
			'8 916 123-45-67 Анна: phone'
		]);
	});

	it('have the same name; a letter stands for the one patronymic it can', async () => {
		expect(await found([{ client: 'Королёва Анна' }, { client: 'АННА КОРОЛЕВА' }])).toEqual(['АННА КОРОЛЕВА Королёва Анна: name']);
		expect(await found([{ client: 'Иванов Иван П.' }, { client: 'Иванов Иван Петрович' }, { client: 'Иванов Иван Олегович' }])).toEqual([
			'Иванов Иван П. Иванов Иван Петрович: name'
		]);
		expect(await found([{ client: 'Иванов Иван П.' }, { client: 'Иванов Иван Петрович' }, { client: 'Иванов Иван Павлович' }])).toEqual([]);
		expect(
			await found([
				{ client: '1', name: 'Анна' },
				{ client: '2', name: 'Анна' }
			])
		).toEqual([]);
	});

	it('are tied through a third, with every reason', async () => {
		expect(
			await found([
				{ client: 'A', email: 'a@x.com', phone: '+7 916 123 45 67' },
				{ client: 'B', email: 'a@x.com' },
				{ client: 'C', phone: '8 916 123 45 67' }
			])
		).toEqual(['A B C: email phone']);
	});

	it('are not told by a phone that many have, nor by an order number that is none', async () => {
		expect(await found(Array.from({ length: 6 }, (_, i) => ({ client: `${i}`, phone: '+7 916 123 45 67' })))).toEqual([]);
		expect(await found(Array.from({ length: 20 }, (_, i) => ({ client: `${i}`, orderNumber: `${i % 10}` })))).toEqual([]);
	});

	it('are never pseudo-clients', async () => {
		expect(
			await found([
				{ client: '1', name: 'Розничный покупатель' },
				{ client: '2', name: 'розничный покупатель' }
			])
		).toEqual([]);
	});

	it('stay apart once it was said, also when a third has the phone of both', async () => {
		const rows: Row[] = [
			{ client: 'A', phone: '+7 916 123 45 67', name: 'Олег Бут' },
			{ client: 'B', phone: '+7 916 123 45 67', name: 'Анна Бут' }
		];
		const declined = (document: PlanDocument) => notTheSame(document, ['A', 'B']);
		expect(await found(rows)).toHaveLength(1);
		expect(await found(rows, declined)).toEqual([]);
		expect(await found([...rows, { client: 'C', phone: '+7 916 123 45 67' }], declined)).toEqual(['A C: phone']);
	});
});

it('finds duplicates among 20,000 clients without comparing each with each', async () => {
	const rows = Array.from({ length: 20_000 }, (_, i) => ({
		client: `C${i}`,
		name: `Имя${i % 10_000} Фамилия${i % 10_000}`,
		phone: `+7 916 ${String(1_000_000 + (i % 15_000)).slice(0, 3)} ${String(1_000_000 + (i % 15_000)).slice(3)}`
	}));
	const engine = await opened(rows);
	const proposals = await engine.duplicates();
	expect(proposals.length).toBeGreaterThan(0);
	expect(proposals.every(({ clients }) => clients.length >= 2)).toBe(true);
});
