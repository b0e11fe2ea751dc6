import type { Starter } from '../starter.ts';

export const dentalClinic: Starter = {
	id: 'dental',
	folder: 'dental-clinic',
	name: { en: 'Dental clinic', ru: 'Стоматология', uk: 'Стоматологія' },
	norms: [
		/** A check-up twice a year. */
		{ id: 'dental', name: { en: 'check-up', ru: 'осмотр', uk: 'огляд' }, kind: 'season', numbers: { timesAYear: 2 } },
		{
			id: 'dentalHygiene',
			name: { en: 'professional cleaning', ru: 'профессиональная чистка', uk: 'професійне чищення' },
			kind: 'season',
			numbers: { timesAYear: 2 }
		},
		{ id: 'dentalBraces', name: { en: 'visit with braces', ru: 'приём с брекетами', uk: 'прийом із брекетами' }, kind: 'season', numbers: { timesAYear: 10 } }
	],
	levers: { averageCheck: 140, purchasesPerYear: 1.7, margin: 0.45, contactCost: 2 },
	occasions: [
		{ id: 'checkUpDue', trigger: 'serviceNormDue', sells: true },
		{ id: 'careMemo', trigger: 'whileSleeping', sells: false },
		{ id: 'newEquipment', trigger: 'whileLost', sells: false },
		{ id: 'schoolBreak', trigger: 'withinSpan', sells: false, season: { from: [8, 1], until: [8, 25] } }
	],
	offers: [
		{ id: 'headDoctor', statuses: ['lost'], categories: ['A'], answers: ['hurt'], cost: { kind: 'none' } },
		{ id: 'payInParts', statuses: ['lost'], categories: ['B'], answers: ['tooDear'], cost: { kind: 'none' } },
		{ id: 'freeCheckUp', statuses: ['sleeping'], categories: ['A'], answers: ['noPain'], cost: { kind: 'fixed', amount: 12 } },
		{ id: 'eveningHours', statuses: ['sleeping'], categories: ['B'], answers: ['waitedLong'], cost: { kind: 'none' } }
	],
	leaving: [
		{ id: 'hurt', fault: 'preventable' },
		{ id: 'tooDear', fault: 'preventable' },
		{ id: 'waitedLong', fault: 'preventable' },
		{ id: 'noPain', fault: 'preventable' }
	],
	base: {
		seed: 4_100_203,
		years: 5,
		feasts: [],
		habits: [
			{ clients: 25, interval: [28, 50], tenure: [300, 1500], stillHere: 0.5, check: [80, 260], feast: 0, products: [2, 3, 5] },
			{ clients: 80, interval: [150, 220], tenure: [700, 1820], stillHere: 0.45, check: [50, 200], feast: 0, products: [0, 1, 0, 2] },
			{ clients: 70, interval: [200, 330], tenure: [800, 1820], stillHere: 0.4, check: [60, 280], feast: 0, products: [0, 1, 2, 4] },
			{ clients: 80, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [40, 300], feast: 0, products: [0, 1, 2, 4, 5] }
		]
	}
};
