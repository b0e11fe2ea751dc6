import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Course in a group', 'Lessons one to one', 'Speaking club', 'Exam preparation', 'Course for a company', 'Teacher training', 'Summer course'],
	occasions: {
		courseEnds: { name: 'The course is about to end', matter: null },
		schoolYear: {
			name: 'Groups of the new school year',
			matter: 'Groups of the new school year are being put together. Those who studied with us choose the hours first.'
		},
		levelTest: {
			name: 'Where is your language now?',
			matter: 'A test of fifteen minutes shows what has stayed and what to begin with. The answer comes at once, with no call afterwards.'
		},
		freeClub: { name: 'A free speaking club', matter: 'On Saturdays there is a free speaking club for those who have studied with us, whatever the level.' }
	},
	offers: {
		ownTeacher: { name: 'The teacher you choose', terms: 'a teacher of your choice after two trial lessons.' },
		levelAgain: { name: 'The level again, at no charge', terms: 'if the level is not reached, you go through it again at no charge.' },
		flexibleHours: { name: 'Lessons that can be moved', terms: 'lessons may be moved up to three hours before they begin.' },
		smallGroup: { name: 'A small group', terms: 'a place in a group of four for the price of a group of eight.' }
	},
	leaving: {
		teacherChanged: 'The teacher changed',
		noProgress: 'Saw no progress',
		timetable: 'The timetable did not fit',
		goalReached: 'Reached the goal'
	},
	script: {
		name: 'Language school: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. Your last payment with us was on {lastPurchase}: {product}. Do you get to speak? {occasion}\n\n{offer}\n\nThank you. Shall I write to you before the next groups start, or would you rather not be disturbed?',
		questions: [
			'What did you need the language for then, and now?',
			'What did you like, and what got in the way?',
			'Do you study somewhere now?',
			'Which days and hours would be possible?'
		],
		objections: [
			'“I have no time.”: How about two lessons of forty minutes online, which can be moved?',
			'“I saw no progress.”: That is a fair reproach. Let us test the level free and make a plan to the goal.',
			'“It is expensive.”: A small group costs less than lessons one to one. Shall I tell you who is in it?',
			'“Do not call me again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
