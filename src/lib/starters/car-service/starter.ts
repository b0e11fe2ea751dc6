import type { Starter } from '../starter.ts';

export const carService: Starter = {
	id: 'carService',
	folder: 'car-service',
	name: { en: 'Car service', ru: 'Автосервис', uk: 'Автосервіс' },
	norms: [
		/** Oil after 10,000 km, at 1,250 km a month. */
		{
			id: 'carService',
			name: { en: 'oil change', ru: 'замена масла', uk: 'заміна оливи' },
			kind: 'service',
			numbers: { serviceInterval: 10_000, usePerMonth: 1250 }
		},
		/** Pads after 30,000 km. */
		{
			id: 'carServiceBrakes',
			name: { en: 'brake pads', ru: 'тормозные колодки', uk: 'гальмівні колодки' },
			kind: 'service',
			numbers: { serviceInterval: 30_000, usePerMonth: 1250 }
		},
		{ id: 'carServiceTyres', name: { en: 'change of tyres', ru: 'смена шин', uk: 'зміна шин' }, kind: 'season', numbers: { timesAYear: 2 } }
	],
	levers: { averageCheck: 120, purchasesPerYear: 1.6, margin: 0.4, contactCost: 2 },
	occasions: [
		{ id: 'oilDue', trigger: 'serviceNormDue', sells: true },
		{ id: 'tyreSeason', trigger: 'withinSpan', sells: true, season: { from: [10, 10], until: [11, 20] } },
		{ id: 'safetyCheck', trigger: 'whileSleeping', sells: false },
		{ id: 'masterAdvice', trigger: 'whileLost', sells: false }
	],
	offers: [
		{ id: 'sameMaster', statuses: ['lost'], categories: ['A'], answers: ['rudeMaster'], cost: { kind: 'none' } },
		{ id: 'fixedPrice', statuses: ['lost'], categories: ['B'], answers: ['priceGrew'], cost: { kind: 'shareOfCheck', share: 0.05 } },
		{ id: 'freeCheck', statuses: ['sleeping'], categories: ['A'], answers: [], cost: { kind: 'fixed', amount: 15 } },
		{ id: 'waitingLess', statuses: ['sleeping'], categories: ['B'], answers: ['longWait'], cost: { kind: 'none' } }
	],
	leaving: [
		{ id: 'priceGrew', fault: 'preventable' },
		{ id: 'longWait', fault: 'preventable' },
		{ id: 'rudeMaster', fault: 'preventable' },
		{ id: 'soldCar', fault: 'inevitable' }
	],
	base: {
		seed: 4_100_201,
		years: 5,
		feasts: [],
		habits: [
			{ clients: 8, companies: true, interval: [25, 50], tenure: [500, 1800], stillHere: 0.7, check: [150, 500], feast: 0, products: [0, 1, 5, 6] },
			{ clients: 60, interval: [120, 210], tenure: [700, 1800], stillHere: 0.45, check: [60, 220], feast: 0, products: [0, 0, 1, 2, 3] },
			{ clients: 70, interval: [200, 330], tenure: [800, 1820], stillHere: 0.4, check: [70, 260], feast: 0, products: [0, 1, 2, 4, 7] },
			{ clients: 80, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [40, 200], feast: 0, products: [0, 1, 2, 3, 4, 7] }
		]
	}
};
