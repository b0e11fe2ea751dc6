import { expect, it } from 'vitest';
import { dayFromIso } from '../kernel/days.ts';
import type { MappingDecision } from '../intake/types.ts';
import { IntakeSession } from './intake-session.ts';
import type { DateEffect } from './protocol.ts';

const today = dayFromIso('2025-12-20')!;

async function effects(text: string, change: Partial<MappingDecision> = {}): Promise<readonly DateEffect[]> {
	const session = new IntakeSession();
	const inspection = await session.read({ kind: 'clipboard', text, html: '' });
	if (!inspection.ok) throw new Error(inspection.error.code);
	return session.dateEffects({ ...inspection.value.decision, ...change }, today);
}

it('says who is active, sleeping and lost either way', async () => {
	// Day first: A bought on 1 and 11 December, B on 1 and 11 November, C on 12 January. Month first the months are 1, 11 and 12.
	const text = 'Client;Date;Amount\nA;01/12/2025;5\nA;11/12/2025;5\nB;01/11/2025;5\nB;11/11/2025;5\nC;12/01/2025;5\n';
	const [dayFirst, monthFirst] = await effects(text);
	// One cycle of 10 days: 11 December is 9 days ago, 11 November 39, 12 January 342.
	expect(dayFirst).toEqual({ order: 'dmy', asOf: today, active: 1, sleeping: 0, lost: 2, unreadable: 0 });
	// Intervals of A and B are 12 Jan – 12 Nov and 11 Jan – 11 Nov: 304 days; C bought on 1 December.
	expect(monthFirst).toEqual({ order: 'mdy', asOf: today, active: 3, sleeping: 0, lost: 0, unreadable: 0 });
});

it('counts the rows that would have no date', async () => {
	const text = 'Client;Date;Amount\nA;01/12/2025;5\nA;25/11/2025;5\nA;;5\n';
	expect((await effects(text)).map(({ unreadable }) => unreadable)).toEqual([0, 1]);
});

it('knows no status where nobody bought twice, and no day where nothing can be read', async () => {
	const [dayFirst, monthFirst] = await effects('Client;Date;Amount\nA;25/12/2024;5\nB;26/12/2024;5\n');
	expect(dayFirst).toEqual({ order: 'dmy', asOf: dayFromIso('2024-12-26'), active: null, sleeping: null, lost: null, unreadable: 0 });
	expect(monthFirst).toEqual({ order: 'mdy', asOf: null, active: null, sleeping: null, lost: null, unreadable: 2 });
});

it('tells a list of clients too', async () => {
	const text = 'Клиент;Первая покупка;Последняя покупка;Количество покупок\nА;01/10/2025;11/12/2025;3\nБ;01/02/2025;11/03/2025;2\n';
	const [dayFirst, monthFirst] = await effects(text);
	expect([dayFirst.active, dayFirst.lost]).toEqual([1, 1]);
	expect(dayFirst).not.toEqual({ ...monthFirst, order: 'dmy' });
});
