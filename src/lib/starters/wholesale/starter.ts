import type { Starter } from '../starter.ts';

export const wholesale: Starter = {
	id: 'wholesale',
	folder: 'wholesale',
	name: { en: 'Wholesale', ru: 'Оптовая торговля', uk: 'Оптова торгівля' },
	norms: [
		/** A pallet of 600 pieces, 20 sold a day. */
		{ id: 'wholesale', name: { en: 'a pallet', ru: 'паллета', uk: 'палета' }, kind: 'pack', numbers: { packSize: 600, usePerDay: 20 } },
		{ id: 'wholesaleSeason', name: { en: 'a seasonal order', ru: 'сезонная закупка', uk: 'сезонна закупівля' }, kind: 'season', numbers: { timesAYear: 4 } }
	],
	levers: { averageCheck: 900, purchasesPerYear: 8, margin: 0.2, contactCost: 5 },
	occasions: [
		{ id: 'stockEnds', trigger: 'serviceNormDue', sells: true },
		{ id: 'priceList', trigger: 'withinSpan', sells: true, season: { from: [1, 10], until: [1, 31] } },
		{ id: 'marketReview', trigger: 'whileSleeping', sells: false },
		{ id: 'newLines', trigger: 'whileLost', sells: true }
	],
	offers: [
		{ id: 'ownManager', statuses: ['lost'], categories: ['A'], answers: ['managerChanged'], cost: { kind: 'none' } },
		{ id: 'deferral', statuses: ['lost'], categories: ['B'], answers: ['termsWorse'], cost: { kind: 'shareOfCheck', share: 0.02 } },
		{ id: 'reservedStock', statuses: ['sleeping'], categories: ['A'], answers: ['outOfStock'], cost: { kind: 'none' } },
		{ id: 'trialLot', statuses: ['sleeping'], categories: ['B'], answers: ['cheaperSupplier'], cost: { kind: 'shareOfCheck', share: 0.04 } }
	],
	leaving: [
		{ id: 'managerChanged', fault: 'preventable' },
		{ id: 'termsWorse', fault: 'preventable' },
		{ id: 'outOfStock', fault: 'preventable' },
		{ id: 'cheaperSupplier', fault: 'preventable' }
	],
	base: {
		seed: 4_100_206,
		years: 3,
		feasts: [],
		habits: [
			{ clients: 20, companies: true, interval: [12, 22], tenure: [400, 1095], stillHere: 0.7, check: [1200, 3500], feast: 0, products: [0, 1, 2] },
			{ clients: 60, companies: true, interval: [25, 45], tenure: [300, 1095], stillHere: 0.5, check: [500, 1500], feast: 0, products: [0, 1, 2, 3] },
			{ clients: 60, companies: true, interval: [50, 100], tenure: [400, 1095], stillHere: 0.4, check: [300, 1100], feast: 0, products: [1, 2, 3, 4] },
			{ clients: 50, companies: true, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [200, 900], feast: 0, products: [2, 3, 4, 5] }
		]
	}
};
