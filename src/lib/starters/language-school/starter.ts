import type { Starter } from '../starter.ts';

export const languageSchool: Starter = {
	id: 'languageSchool',
	folder: 'language-school',
	name: { en: 'Language school', ru: 'Языковая школа', uk: 'Мовна школа' },
	norms: [
		/** A course of 32 lessons, 8 a month. */
		{ id: 'languageSchool', name: { en: 'a course', ru: 'курс', uk: 'курс' }, kind: 'service', numbers: { serviceInterval: 32, usePerMonth: 8 } },
		/** 8 lessons, 8 a month. */
		{
			id: 'languageSchoolSingle',
			name: { en: 'lessons one to one', ru: 'занятия один на один', uk: 'заняття один на один' },
			kind: 'service',
			numbers: { serviceInterval: 8, usePerMonth: 8 }
		},
		{ id: 'languageSchoolCamp', name: { en: 'a summer course', ru: 'летний курс', uk: 'літній курс' }, kind: 'season', numbers: { timesAYear: 1 } }
	],
	levers: { averageCheck: 230, purchasesPerYear: 2.4, margin: 0.45, contactCost: 2 },
	occasions: [
		{ id: 'courseEnds', trigger: 'serviceNormDue', sells: true },
		{ id: 'schoolYear', trigger: 'withinSpan', sells: true, season: { from: [8, 15], until: [9, 10] } },
		{ id: 'levelTest', trigger: 'whileSleeping', sells: false },
		{ id: 'freeClub', trigger: 'whileLost', sells: false }
	],
	offers: [
		{ id: 'ownTeacher', statuses: ['lost'], categories: ['A'], answers: ['teacherChanged'], cost: { kind: 'none' } },
		{ id: 'levelAgain', statuses: ['lost'], categories: ['B'], answers: ['noProgress'], cost: { kind: 'fixed', amount: 20 } },
		{ id: 'flexibleHours', statuses: ['sleeping'], categories: ['A'], answers: ['timetable'], cost: { kind: 'none' } },
		{ id: 'smallGroup', statuses: ['sleeping'], categories: ['B'], answers: ['goalReached'], cost: { kind: 'shareOfCheck', share: 0.08 } }
	],
	leaving: [
		{ id: 'teacherChanged', fault: 'preventable' },
		{ id: 'noProgress', fault: 'preventable' },
		{ id: 'timetable', fault: 'preventable' },
		{ id: 'goalReached', fault: 'inevitable' }
	],
	base: {
		seed: 4_100_210,
		years: 4,
		feasts: [],
		habits: [
			{ clients: 10, companies: true, interval: [60, 100], tenure: [400, 1460], stillHere: 0.6, check: [500, 1400], feast: 0, products: [4, 4, 5] },
			{ clients: 35, interval: [25, 40], tenure: [150, 1000], stillHere: 0.4, check: [90, 200], feast: 0, products: [1, 1, 3] },
			{ clients: 100, interval: [95, 150], tenure: [400, 1460], stillHere: 0.4, check: [150, 320], feast: 0, products: [0, 0, 2, 3] },
			{ clients: 90, interval: [0, 0], tenure: [0, 0], stillHere: 0, check: [40, 300], feast: 0, products: [0, 2, 3, 6] }
		]
	}
};
