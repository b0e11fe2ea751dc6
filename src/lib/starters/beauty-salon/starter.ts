import type { Starter } from '../starter.ts';

export const beautySalon: Starter = {
	id: 'salon',
	folder: 'beauty-salon',
	name: { en: 'Beauty salon', ru: 'Салон красоты', uk: 'Салон краси' },
	norms: [
		/** A cut every six weeks or so. */
		{ id: 'salon', name: { en: 'haircut', ru: 'стрижка', uk: 'стрижка' }, kind: 'season', numbers: { timesAYear: 8 } },
		{ id: 'salonColour', name: { en: 'colouring', ru: 'окрашивание', uk: 'фарбування' }, kind: 'season', numbers: { timesAYear: 6 } },
		{ id: 'salonNails', name: { en: 'manicure', ru: 'маникюр', uk: 'манікюр' }, kind: 'season', numbers: { timesAYear: 13 } }
	],
	levers: { averageCheck: 45, purchasesPerYear: 5, margin: 0.5, contactCost: 1 },
	occasions: [
		{ id: 'cutDue', trigger: 'serviceNormDue', sells: true },
		{ id: 'careAdvice', trigger: 'whileSleeping', sells: false },
		{ id: 'newMaster', trigger: 'whileLost', sells: false },
		{ id: 'holidayLook', trigger: 'withinSpan', sells: true, season: { from: [11, 25], until: [12, 20] } }
	],
	offers: [
		{ id: 'ownMaster', statuses: ['lost'], categories: ['A'], answers: ['masterLeft'], cost: { kind: 'none' } },
		{ id: 'careGift', statuses: ['lost'], categories: ['B'], answers: ['resultDisliked'], cost: { kind: 'fixed', amount: 6 } },
		{ id: 'bookedHour', statuses: ['sleeping'], categories: ['A'], answers: ['noFreeHour'], cost: { kind: 'none' } },
		{ id: 'setOfServices', statuses: ['sleeping'], categories: ['B'], answers: ['dearer'], cost: { kind: 'shareOfCheck', share: 0.1 } }
	],
	leaving: [
		{ id: 'masterLeft', fault: 'preventable' },
		{ id: 'resultDisliked', fault: 'preventable' },
		{ id: 'noFreeHour', fault: 'preventable' },
		{ id: 'dearer', fault: 'preventable' }
	],
	base: {
		seed: 4_100_202,
		years: 3,
		feasts: [],
		habits: [
			{ clients: 45, interval: [25, 45], tenure: [300, 1095], stillHere: 0.6, check: [30, 90], feast: 0, products: [0, 1, 2, 3] },
			{ clients: 90, interval: [40, 75], tenure: [250, 1095], stillHere: 0.45, check: [20, 70], feast: 0, products: [0, 2, 3, 4] },
			{ clients: 90, interval: [70, 120], tenure: [350, 1095], stillHere: 0.4, check: [25, 80], feast: 0, products: [0, 1, 4, 5] },
			{ clients: 90, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [15, 60], feast: 0, products: [0, 2, 3, 5] }
		]
	}
};
