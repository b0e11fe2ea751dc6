import type { Starter } from '../starter.ts';

export const foodDelivery: Starter = {
	id: 'foodDelivery',
	folder: 'food-delivery',
	name: { en: 'Food delivery', ru: 'Доставка еды', uk: 'Доставка їжі' },
	norms: [
		{ id: 'foodDelivery', name: { en: 'an order', ru: 'заказ', uk: 'замовлення' }, kind: 'season', numbers: { timesAYear: 26 } },
		{ id: 'foodDeliveryOffice', name: { en: 'lunch for the office', ru: 'обед в офис', uk: 'обід в офіс' }, kind: 'season', numbers: { timesAYear: 50 } },
		{ id: 'foodDeliveryFeast', name: { en: 'a table for a feast', ru: 'стол к празднику', uk: 'стіл до свята' }, kind: 'season', numbers: { timesAYear: 4 } }
	],
	levers: { averageCheck: 26, purchasesPerYear: 14, margin: 0.3, contactCost: 0.4 },
	occasions: [
		{ id: 'usualDay', trigger: 'cycleJustMissed', sells: true },
		{ id: 'newMenu', trigger: 'whileSleeping', sells: true },
		{ id: 'kitchenStory', trigger: 'whileLost', sells: false },
		{ id: 'newYearTable', trigger: 'withinSpan', sells: true, season: { from: [12, 5], until: [12, 20] } }
	],
	offers: [
		{ id: 'chefsGift', statuses: ['lost'], categories: ['A'], answers: ['tasteChanged'], cost: { kind: 'fixed', amount: 4 } },
		{ id: 'onTimeOrFree', statuses: ['lost'], categories: ['B'], answers: ['cameCold'], cost: { kind: 'shareOfCheck', share: 0.05 } },
		{ id: 'favouriteSet', statuses: ['sleeping'], categories: ['A'], answers: ['sameMenu'], cost: { kind: 'shareOfCheck', share: 0.08 } },
		{ id: 'freeDelivery', statuses: ['sleeping'], categories: ['B'], answers: ['deliveryFee'], cost: { kind: 'fixed', amount: 2 } }
	],
	leaving: [
		{ id: 'cameCold', fault: 'preventable' },
		{ id: 'tasteChanged', fault: 'preventable' },
		{ id: 'sameMenu', fault: 'preventable' },
		{ id: 'deliveryFee', fault: 'preventable' }
	],
	base: {
		seed: 4_100_208,
		years: 2,
		feasts: [],
		habits: [
			{ clients: 10, companies: true, interval: [5, 9], tenure: [200, 730], stillHere: 0.7, check: [60, 160], feast: 0, products: [4, 4, 5] },
			{ clients: 60, interval: [7, 14], tenure: [150, 730], stillHere: 0.5, check: [18, 45], feast: 0, products: [0, 1, 2, 3] },
			{ clients: 110, interval: [14, 30], tenure: [200, 730], stillHere: 0.4, check: [15, 40], feast: 0, products: [0, 1, 2, 3] },
			{ clients: 130, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [12, 40], feast: 0, products: [0, 1, 2, 3, 6] }
		]
	}
};
