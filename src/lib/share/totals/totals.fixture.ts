import { dayFromIso } from '../../kernel/days.ts';
import { LEVER_NAMES, type LeverName } from '../../model/levers.ts';
import type { RoomLever, RoomTotals } from '../../model/room-totals.ts';

/** A flower shop's totals. */
export const SHOP: RoomTotals = {
	id: '0123456789abcdef',
	plan: 'Квіти на розі',
	madeAt: 1_771_243_200_000,
	currency: 'UAH',
	asOf: dayFromIso('2026-02-16'),
	basis: 'rows',
	sample: 'none',
	figures: {
		'clients.total': 2357,
		'clients.active': 229,
		'clients.sleeping': 285,
		'clients.lost': 1843,
		'cycle.days': 60.5,
		'forgone.topDown': 32_717.25,
		'worth.clients': 1354,
		'worth.value': 8364.1,
		'return.breakEvenRate': 0.011_25
	},
	payback: 14,
	levers: {
		...(Object.fromEntries(LEVER_NAMES.map((name) => [name, { value: 0.25, origin: 'preset' }])) as Record<LeverName, RoomLever>),
		cycle: { value: 60.5, origin: 'data' },
		margin: { value: 0.3, origin: 'typed' },
		contactCost: { value: null, origin: 'preset' }
	}
};

/** An estimate from four numbers, of nobody named. */
export const ESTIMATE: RoomTotals = {
	...SHOP,
	...{ id: 'fedcba9876543210', plan: '', currency: 'RUB', asOf: null, basis: 'estimate', payback: null },
	figures: {
		...SHOP.figures,
		...{ 'clients.total': 1000, 'clients.active': null, 'clients.sleeping': null, 'clients.lost': null },
		...{ 'cycle.days': null, 'worth.clients': null, 'worth.value': null }
	}
};
