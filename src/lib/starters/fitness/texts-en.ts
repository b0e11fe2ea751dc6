import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Pass of 12 visits', 'Set of 10 with a trainer', 'Group class', 'Pool', 'Pass for the evening', 'Trial visit'],
	occasions: {
		passEnds: { name: 'The pass is about to end', matter: null },
		januaryStart: {
			name: 'Begin in January together',
			matter: 'A group for those who begin anew starts in January: two calm trainings a week, no scales, no photos.'
		},
		homeWorkout: {
			name: 'Fifteen minutes at home',
			matter: 'Our trainer put together fifteen minutes at home for those who sit a lot: no equipment, a page with pictures.'
		},
		newTimetable: {
			name: 'A new timetable',
			matter: 'There is a new timetable, with classes at seven in the morning and after eight in the evening. Look whether it suits you now.'
		}
	},
	offers: {
		ownPlan: { name: 'A plan of your own', terms: 'a trainer makes a plan for you for three months and looks at it with you every two weeks.' },
		quietHours: { name: 'Quiet hours', terms: 'a pass for quiet hours, with no more than ten people in the hall.' },
		frozenPass: { name: 'A pass that waits', terms: 'the pass may be frozen as many times as you like.' },
		friendVisit: { name: 'Together with a friend', terms: 'a visit for a friend with each of yours for a month.' }
	},
	leaving: {
		noResult: 'Saw no result',
		crowded: 'Too many people in the evening',
		noTime: 'There was no time',
		lostInterest: 'Lost interest'
	},
	script: {
		name: 'Fitness club: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. You were last with us on {lastPurchase}: {product}. How do you feel? {occasion}\n\n{offer}\n\nThank you. Shall I write to you about the timetable, or would you rather not be disturbed?',
		questions: ['What did you want to reach when you came to us?', 'What got in the way?', 'Do you train somewhere now?', 'Which hours would suit you today?'],
		objections: [
			'“There is no time.”: Two times of forty minutes a week are enough to begin. Shall we look for them together?',
			'“I am ashamed to come back.”: Everyone comes back. The first training is with a trainer, and nobody will ask why.',
			'“It is expensive.”: There is a pass for quiet hours, it costs less.',
			'“Do not call me again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
