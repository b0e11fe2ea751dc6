import type { Starter } from '../starter.ts';

export const flowerShop: Starter = {
	id: 'flowers',
	folder: 'flower-shop',
	name: { en: 'Flower shop', ru: 'Цветочный магазин', uk: 'Квітковий магазин' },
	norms: [
		/** The dates in a year at which one gives flowers. */
		{ id: 'flowers', name: { en: 'a bouquet for a date', ru: 'букет к дате', uk: 'букет до дати' }, kind: 'season', numbers: { timesAYear: 5 } },
		{
			id: 'flowersSubscription',
			name: { en: 'flowers by subscription', ru: 'цветы по подписке', uk: 'квіти за підпискою' },
			kind: 'season',
			numbers: { timesAYear: 26 }
		}
	],
	levers: { averageCheck: 40, purchasesPerYear: 4, margin: 0.4, contactCost: 0.8 },
	occasions: [
		{ id: 'lastYearsDate', trigger: 'sameDateLastYear', sells: true },
		{ id: 'springDay', trigger: 'withinSpan', sells: true, season: { from: [2, 20], until: [3, 5] } },
		{ id: 'flowerCare', trigger: 'whileSleeping', sells: false },
		{ id: 'newFlorist', trigger: 'whileLost', sells: false }
	],
	offers: [
		{ id: 'freshOrAnew', statuses: ['lost'], categories: ['A'], answers: ['wilted'], cost: { kind: 'fixed', amount: 8 } },
		{ id: 'deliveredOnTime', statuses: ['lost'], categories: ['B'], answers: ['lateDelivery'], cost: { kind: 'none' } },
		{ id: 'calendarOfDates', statuses: ['sleeping'], categories: ['A'], answers: [], cost: { kind: 'none' } },
		{ id: 'secondBouquet', statuses: ['sleeping'], categories: ['B'], answers: ['dearFlowers'], cost: { kind: 'shareOfCheck', share: 0.1 } }
	],
	leaving: [
		{ id: 'wilted', fault: 'preventable' },
		{ id: 'lateDelivery', fault: 'preventable' },
		{ id: 'dearFlowers', fault: 'preventable' },
		{ id: 'noOccasion', fault: 'inevitable' }
	],
	base: {
		seed: 8_031_402,
		years: 3,
		feasts: [
			{ month: 2, day: 14, products: [0, 5] },
			{ month: 3, day: 8, products: [1, 4, 0] },
			{ month: 9, day: 1, products: [7, 3] }
		],
		habits: [
			{ clients: 10, companies: true, interval: [7, 12], tenure: [500, 1095], stillHere: 0.8, check: [60, 180], feast: 0.2, products: [8, 8, 4] },
			{ clients: 30, interval: [18, 34], tenure: [300, 1095], stillHere: 0.6, check: [30, 80], feast: 0.5, products: [0, 4, 3, 6] },
			{ clients: 105, interval: [38, 85], tenure: [200, 1095], stillHere: 0.4, check: [22, 60], feast: 0.4, products: [0, 1, 2, 3, 4, 6] },
			{ clients: 85, interval: [0, 0], tenure: [400, 1095], stillHere: 0.6, check: [20, 70], feast: 0.55, products: [0, 4] },
			{ clients: 170, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [15, 65], feast: 0, products: [0, 1, 2, 3, 4, 5, 6, 9] }
		]
	}
};
