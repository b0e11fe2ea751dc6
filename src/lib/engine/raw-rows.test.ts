import { describe, expect, it } from 'vitest';
import { proposalToDecision } from '../intake/mapping/inspect.ts';
import type { Source } from '../intake/types.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import type { ImportLayer, KeptSource } from '../model/layer.ts';
import { IntakeSession } from './intake-session.ts';
import { PlanEngine } from './plan-engine.ts';

const CSV = [
	'Отчёт за 2025 год;;;',
	'Клиент;Дата;Сумма;Заметка',
	'Анна;01.02.2025;1 250,50;"первая\nдва; ряда"',
	';02.02.2025;10;',
	'Борис;скоро;=1+1;x',
	'Вера;03.02.2025;-5,00;возврат',
	'Глеб;04.02.2035;7;',
	'Итого;;1 262,50;'
].join('\r\n');
const file = (text: string): Source => ({ kind: 'file', name: 'продажи.csv', bytes: new TextEncoder().encode(text) });

/** Brings a source in as the page does, and opens a plan of it. */
async function imported(source: Source, loadSource?: (session: IntakeSession) => KeptSource | null) {
	const session = new IntakeSession();
	const inspected = await session.read(source);
	if (!inspected.ok) throw new Error(inspected.error.code);
	const decision = proposalToDecision(inspected.value);
	if (!decision.ok) throw new Error(decision.error.code);
	const typed = session.type(decision.value);
	if (!typed.ok) throw new Error(typed.error.code);
	const content = session.content();
	const { shape, mapping, headerRows, dateOrder, decimal, leaveOut, currency, sheetName } = decision.value;
	const { headers, encoding, delimiter } = inspected.value;
	const layer: ImportLayer = {
		id: 'l1',
		kind: 'import',
		shape,
		sourceName: source.kind === 'file' ? source.name : '',
		sheetName,
		importedAt: 1,
		headers,
		mapping,
		rules: { headerRows, dateOrder, decimal, leaveOut, currency },
		encoding,
		delimiter,
		fingerprint: await session.fingerprint(),
		rowCount: content.table.rowCount,
		changedCount: 0,
		rejectedCount: typed.value.rejected
	};
	const changes = [
		{ group: 'layer', key: 'l1', value: layer },
		{ group: 'plan', key: 'asOf', value: 20_200 },
		{ group: 'plan', key: 'returns', value: 'drop' }
	] as const;
	const engine = new PlanEngine({ load: async () => content, ...(loadSource && { loadSource: async () => loadSource(session) }) });
	await engine.open(applyChanges(emptyDocument('p', 'c', 0, '', ''), changes).document, 20_300);
	return { engine, session, layer };
}

describe('rows as their source has them', () => {
	it('are read again from the kept source, cell by cell', async () => {
		const { engine } = await imported(file(CSV), (session) => session.keptSource());
		expect(await engine.rawRows('l1', [3, 6, 99])).toEqual([['Анна', '01.02.2025', '1 250,50', 'первая\nдва; ряда'], ['Борис', 'скоро', '=1+1', 'x'], []]);
		expect(await engine.rawRows('nobody', [3])).toBeNull();
	});

	it('stand in the list of problems where the figures leave a row aside', async () => {
		const raws = async (kept: boolean) => {
			const { engine } = await imported(file(CSV), (session) => (kept ? session.keptSource() : null));
			const { issues } = await engine.issues(0, 100);
			return issues.filter(({ code }) => code === 'row.return' || code === 'row.future').map(({ raw }) => raw);
		};
		expect(await raws(true)).toEqual(['-5,00', '04.02.2035']);
		expect(await raws(false)).toEqual(['-5', '2035-02-04']);
	});

	it('are none where no source is kept, or where it reads otherwise than it did', async () => {
		expect(await (await imported(file(CSV))).engine.rawRows('l1', [3])).toBeNull();
		const other: KeptSource = { kind: 'file', bytes: new TextEncoder().encode('a,b,c\n1,2,3\n4,5,6\n') };
		const { engine } = await imported(file(CSV), () => other);
		expect(await engine.rawRows('l1', [2])).toBeNull();
		expect(await engine.rejectedRows('l1')).toBeNull();
	});

	it('are the same from the clipboard, as text and as a table', async () => {
		const text = 'Client\tDate\tAmount\nAnna\t01.02.2025\t 5 \nBob\t02.02.2025\t6';
		const html = '<table><tr><td>Client<td>Date<td>Amount<tr><td>Anna<td>01.02.2025<td>5&nbsp;€</table>';
		const pasted = await imported({ kind: 'clipboard', text, html: '' }, (session) => session.keptSource());
		expect(await pasted.engine.rawRows('l1', [2])).toEqual([['Anna', '01.02.2025', ' 5 ']]);
		const table = await imported({ kind: 'clipboard', text, html }, (session) => session.keptSource());
		expect(table.session.keptSource().kind).toBe('html');
		expect(await table.engine.rawRows('l1', [2])).toEqual([['Anna', '01.02.2025', '5\u00a0€']]);
	});

	it('know the same file again by its fingerprint', async () => {
		const fingerprint = async (text: string) => (await imported(file(text))).layer.fingerprint;
		expect(await fingerprint(CSV)).toMatch(/^[0-9a-f]{64}$/);
		expect(await fingerprint(CSV)).toBe(await fingerprint(CSV));
		expect(await fingerprint(CSV)).not.toBe(await fingerprint(`${CSV}\r\n`));
	});
});

describe('rejected rows', () => {
	it('have their numbers, reasons and cells, the same before and after the import', async () => {
		const { engine, session } = await imported(file(CSV), (one) => one.keptSource());
		const before = session.rejectedRows();
		expect(before.headers).toEqual(['Клиент', 'Дата', 'Сумма', 'Заметка']);
		expect(before.rows).toEqual([
			{ sourceRow: 5, codes: ['client.missing'], effect: 'toRepair', cells: ['', '02.02.2025', '10', ''] },
			{ sourceRow: 6, codes: ['date.unreadable', 'amount.unreadable'], effect: 'toRepair', cells: ['Борис', 'скоро', '=1+1', 'x'] },
			{ sourceRow: 9, codes: ['row.total'], effect: 'rejected', cells: ['Итого', '', '1 262,50', ''] }
		]);
		expect(await engine.rejectedRows('l1')).toEqual(before);
	});

	it('repaired since are not among them', async () => {
		const { engine } = await imported(file(CSV), (session) => session.keptSource());
		await engine.change([{ group: 'cell', key: 'l1/1/client', value: 'Дина' }]);
		expect((await engine.rejectedRows('l1'))?.rows.map(({ sourceRow }) => sourceRow)).toEqual([6, 9]);
	});
});
