import type { Starter } from '../starter.ts';

export const petShop: Starter = {
	id: 'petShop',
	folder: 'pet-shop',
	name: { en: 'Pet shop', ru: 'Зоомагазин', uk: 'Зоомагазин' },
	norms: [
		/** A 12 kg bag, 300 g a day. */
		{ id: 'petShop', name: { en: 'a bag of food', ru: 'мешок корма', uk: 'мішок корму' }, kind: 'pack', numbers: { packSize: 12, usePerDay: 0.3 } },
		/** 10 kg, 250 g a day. */
		{
			id: 'petShopLitter',
			name: { en: 'a bag of litter', ru: 'мешок наполнителя', uk: 'мішок наповнювача' },
			kind: 'pack',
			numbers: { packSize: 10, usePerDay: 0.25 }
		},
		{ id: 'petShopDrops', name: { en: 'drops against fleas', ru: 'капли от блох', uk: 'краплі від бліх' }, kind: 'season', numbers: { timesAYear: 8 } }
	],
	levers: { averageCheck: 40, purchasesPerYear: 6, margin: 0.25, contactCost: 0.8 },
	occasions: [
		{ id: 'foodEnds', trigger: 'serviceNormDue', sells: true },
		{ id: 'tickSeason', trigger: 'withinSpan', sells: false, season: { from: [3, 20], until: [5, 10] } },
		{ id: 'careArticle', trigger: 'whileSleeping', sells: false },
		{ id: 'newFoods', trigger: 'whileLost', sells: true }
	],
	offers: [
		{ id: 'priceKept', statuses: ['lost'], categories: ['A'], answers: ['marketplace'], cost: { kind: 'shareOfCheck', share: 0.07 } },
		{ id: 'freeDelivery', statuses: ['lost'], categories: ['B'], answers: ['farAway'], cost: { kind: 'fixed', amount: 4 } },
		{ id: 'subscription', statuses: ['sleeping'], categories: ['A'], answers: ['outOfStock'], cost: { kind: 'shareOfCheck', share: 0.05 } },
		{ id: 'vetAdvice', statuses: ['sleeping'], categories: ['B'], answers: [], cost: { kind: 'none' } }
	],
	leaving: [
		{ id: 'marketplace', fault: 'preventable' },
		{ id: 'outOfStock', fault: 'preventable' },
		{ id: 'farAway', fault: 'preventable' },
		{ id: 'petGone', fault: 'inevitable' }
	],
	base: {
		seed: 4_100_204,
		years: 3,
		feasts: [],
		habits: [
			{ clients: 12, companies: true, interval: [14, 25], tenure: [400, 1095], stillHere: 0.7, check: [80, 220], feast: 0, products: [0, 1, 2] },
			{ clients: 80, interval: [28, 45], tenure: [250, 1095], stillHere: 0.5, check: [25, 60], feast: 0, products: [0, 0, 1, 3] },
			{ clients: 90, interval: [40, 75], tenure: [300, 1095], stillHere: 0.4, check: [15, 50], feast: 0, products: [0, 1, 2, 3, 4] },
			{ clients: 110, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [8, 45], feast: 0, products: [2, 3, 4, 5, 6] }
		]
	}
};
