import type { StarterTexts } from '../starter.ts';

export default {
	products: [
		'Bunch of roses',
		'Tulips',
		'Peonies',
		'Chrysanthemums',
		'Mixed bouquet',
		'Flowers in a box',
		'House plant',
		'Bouquet for a teacher',
		'Flowers by subscription',
		'Wedding bouquet'
	],
	occasions: {
		lastYearsDate: { name: 'The date of last year’s bouquet', matter: null },
		springDay: {
			name: 'Tulips for the first days of spring',
			matter: 'The first tulips come to us by the end of February. Those who order ahead choose the colour and the hour.'
		},
		flowerCare: {
			name: 'How to keep a bouquet for two weeks',
			matter: 'Our florist’s memo: a slanting cut, water to a third, no fruit nearby and a new cut every second day.'
		},
		newFlorist: {
			name: 'A new florist has joined us',
			matter: 'A new florist has joined us, who likes garden flowers and does not repeat a bouquet. Look at the works of this month.'
		}
	},
	offers: {
		freshOrAnew: { name: 'Fresh for five days, or a new one', terms: 'if the bouquet does not stand for five days, we bring a new one.' },
		deliveredOnTime: { name: 'Delivered to the hour', terms: 'delivery within the hour you name, with a photo before it leaves.' },
		calendarOfDates: { name: 'We remember your dates', terms: 'we remember the dates of those close to you and remind you a week before.' },
		secondBouquet: { name: 'A second bouquet for less', terms: 'the second bouquet ordered on the same day costs less.' }
	},
	leaving: {
		wilted: 'The bouquet wilted at once',
		lateDelivery: 'The delivery was late',
		dearFlowers: 'It became too expensive',
		noOccasion: 'Nobody to give flowers to'
	},
	script: {
		name: 'Flower shop: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. On {lastPurchase} you ordered from us: {product}. Was it liked? {occasion}\n\n{offer}\n\nThank you. Shall I remind you before your dates, or would you rather not be disturbed?',
		questions: [
			'Was the bouquet liked?',
			'Was anything wrong with the flowers or the delivery?',
			'Which dates would you not like to forget?',
			'Where do you order now, and what is better there?'
		],
		objections: [
			'“It is expensive.”: Name a sum, and the florist will put together the best bouquet for it.',
			'“They wilted.”: You are right to be upset. Here is what we changed, and I will send you a new one.',
			'“I have no occasion.”: A bouquet without an occasion is remembered longest.',
			'“Do not call me again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
