import { describe, expect, it } from 'vitest';
import { readSource } from '../read.ts';
import type { Inspection, InspectOverride, MappingDecision } from '../types.ts';
import { inspect } from './inspect.ts';
import { headerKey, remembered } from './remember.ts';

async function looked(text: string, override?: InspectOverride): Promise<Inspection> {
	const grid = await readSource({ kind: 'clipboard', text, html: '' });
	const inspection = grid.ok && inspect(grid.value, override);
	if (!inspection || !inspection.ok) throw new Error('not read');
	return inspection.value;
}

describe('headerKey', () => {
	it('is the same for the same headers in the same order, whatever their letter case and blanks', () => {
		expect(headerKey(['Клиент', ' Дата  заказа', ''])).toBe(headerKey(['КЛИЕНТ ', 'дата\u00a0заказа', '']));
		expect(headerKey(['Клиент', 'Дата'])).not.toBe(headerKey(['Дата', 'Клиент']));
		expect(headerKey(['a,b', 'c'])).not.toBe(headerKey(['a', 'b,c']));
	});
	it('is none where the columns have no names', () => {
		expect(headerKey(['', '', ''])).toBe(null);
	});
});

describe('a decision made for the same headers before', () => {
	const text = (date: string, sum: string): string =>
		`Buyer\tPaid\tShipped\tNet\tGross\nAnn\t${date}\t${date}\t${sum}\t${sum}\nBob\t${date}\t${date}\t${sum}\t${sum}`;
	const decided: MappingDecision = {
		shape: 'orders',
		headerRows: 1,
		mapping: { client: 0, date: 2, amount: 3 },
		dateOrder: 'mdy',
		decimal: ',',
		leaveOut: ['row.total'],
		currency: null,
		sheetName: '',
		encoding: null
	};
	const memory = remembered(decided);

	it('is proposed again', async () => {
		const { proposal, decision } = await looked(text('01/02/2025', '1250'), { remembered: memory });
		expect(proposal).toMatchObject({ remembered: true, mapping: decided.mapping, dateOrder: 'mdy', dateOrderAmbiguous: false, decimal: ',' });
		expect(decision).toEqual(decided);
	});
	it('gives way to dates and amounts that tell otherwise', async () => {
		const { proposal } = await looked(text('14/02/2025', '12.50'), { remembered: memory });
		expect(proposal).toMatchObject({ remembered: true, mapping: decided.mapping, dateOrder: 'dmy', decimal: '.' });
	});
	it('gives way to what the person changes now', async () => {
		const changed = { client: 0, date: 1, amount: 4 };
		const { proposal, decision } = await looked(text('01/02/2025', '1250'), { remembered: memory, mapping: changed });
		expect(proposal).toMatchObject({ remembered: false, mapping: changed, dateOrder: 'dmy', dateOrderAmbiguous: true });
		expect(decision.leaveOut).toEqual(['row.total']);
		expect((await looked(text('01/02/2025', '1250'), { remembered: memory, shape: 'clients' })).proposal).toMatchObject({
			remembered: false,
			shape: 'clients'
		});
	});
	it('is left aside where its columns are not there or hold something else', async () => {
		const far = { ...memory, mapping: { ...memory.mapping, notes: 9 } };
		expect((await looked(text('01/02/2025', '1250'), { remembered: far })).proposal.remembered).toBe(false);
		const noDates = { ...memory, mapping: { ...memory.mapping, date: 0 } };
		expect((await looked(text('01/02/2025', '1250'), { remembered: noDates })).proposal).toMatchObject({ remembered: false, mapping: { date: 1 } });
	});
	it('keeps nothing of rates or sheets', () => {
		const rates = { ...decided, sheetName: 'Март', currency: { kind: 'rates', rates: { USD: 41.5 } } } as const;
		expect(remembered(rates)).toEqual({ ...memory, currency: null });
	});
});
