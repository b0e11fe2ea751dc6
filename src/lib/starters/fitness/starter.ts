import type { Starter } from '../starter.ts';

export const fitness: Starter = {
	id: 'fitness',
	folder: 'fitness',
	name: { en: 'Fitness club', ru: 'Фитнес-клуб', uk: 'Фітнес-клуб' },
	norms: [
		/** A pass of 12 visits, 8 visits a month. */
		{ id: 'fitness', name: { en: 'a pass of visits', ru: 'абонемент', uk: 'абонемент' }, kind: 'service', numbers: { serviceInterval: 12, usePerMonth: 8 } },
		/** 10 trainings, 8 a month. */
		{
			id: 'fitnessPersonal',
			name: { en: 'a set with a trainer', ru: 'блок с тренером', uk: 'блок із тренером' },
			kind: 'service',
			numbers: { serviceInterval: 10, usePerMonth: 8 }
		},
		{ id: 'fitnessYear', name: { en: 'a pass for a year', ru: 'годовая карта', uk: 'річна картка' }, kind: 'season', numbers: { timesAYear: 1 } }
	],
	levers: { averageCheck: 60, purchasesPerYear: 5, margin: 0.6, contactCost: 0.8 },
	occasions: [
		{ id: 'passEnds', trigger: 'serviceNormDue', sells: true },
		{ id: 'januaryStart', trigger: 'withinSpan', sells: true, season: { from: [1, 5], until: [1, 25] } },
		{ id: 'homeWorkout', trigger: 'whileSleeping', sells: false },
		{ id: 'newTimetable', trigger: 'whileLost', sells: false }
	],
	offers: [
		{ id: 'ownPlan', statuses: ['lost'], categories: ['A'], answers: ['noResult'], cost: { kind: 'fixed', amount: 15 } },
		{ id: 'quietHours', statuses: ['lost'], categories: ['B'], answers: ['crowded'], cost: { kind: 'none' } },
		{ id: 'frozenPass', statuses: ['sleeping'], categories: ['A'], answers: ['noTime'], cost: { kind: 'none' } },
		{ id: 'friendVisit', statuses: ['sleeping'], categories: ['B'], answers: ['lostInterest'], cost: { kind: 'fixed', amount: 5 } }
	],
	leaving: [
		{ id: 'noResult', fault: 'preventable' },
		{ id: 'crowded', fault: 'preventable' },
		{ id: 'noTime', fault: 'preventable' },
		{ id: 'lostInterest', fault: 'preventable' }
	],
	base: {
		seed: 4_100_209,
		years: 3,
		feasts: [],
		habits: [
			{ clients: 30, interval: [14, 28], tenure: [200, 1095], stillHere: 0.5, check: [50, 160], feast: 0, products: [1, 1, 2] },
			{ clients: 110, interval: [35, 60], tenure: [250, 1095], stillHere: 0.45, check: [35, 80], feast: 0, products: [0, 0, 2, 3] },
			{ clients: 80, interval: [60, 120], tenure: [300, 1095], stillHere: 0.35, check: [35, 90], feast: 0, products: [0, 3, 4] },
			{ clients: 100, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [10, 80], feast: 0, products: [0, 3, 5] }
		]
	}
};
