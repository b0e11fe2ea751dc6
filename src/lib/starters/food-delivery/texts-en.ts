import type { StarterTexts } from '../starter.ts';

export default {
	products: ['Set of rolls', 'Pizza', 'Soup and main course', 'Salads', 'Lunch for the office', 'Table for a feast', 'Desserts'],
	occasions: {
		usualDay: { name: 'The usual day has passed', matter: null },
		newMenu: {
			name: 'The menu of the season',
			matter: 'The menu of the season is on: eight new dishes from what is ripe now. We would be glad to hear which one you like.'
		},
		kitchenStory: {
			name: 'A look into the kitchen',
			matter: 'We filmed two minutes of our kitchen: who cooks, what from, and how an order is packed so that it stays hot.'
		},
		newYearTable: { name: 'The New Year table', matter: 'Orders for the New Year table are taken until the 20th of December, and the evening hours go first.' }
	},
	offers: {
		chefsGift: { name: 'A gift from the chef', terms: 'a dish of the chef’s choice with your next order.' },
		onTimeOrFree: { name: 'In an hour, or the delivery is on us', terms: 'hot and within the hour, or the next delivery is free.' },
		favouriteSet: { name: 'Your favourite set', terms: 'your favourite set for less, every week.' },
		freeDelivery: { name: 'Free delivery', terms: 'free delivery for a month.' }
	},
	leaving: {
		cameCold: 'It came cold or late',
		tasteChanged: 'The taste changed',
		sameMenu: 'Tired of the menu',
		deliveryFee: 'The delivery costs too much'
	},
	script: {
		name: 'Food delivery: a call after a long pause',
		body: '{firstName}, good afternoon. This is {person} from {business}. On {lastPurchase} you ordered: {product}. Was it tasty? {occasion}\n\n{offer}\n\nThank you. Shall we write to you about the new menu, or would you rather not be disturbed?',
		questions: [
			'Was the last order hot and on time?',
			'What do you order now, and where?',
			'Which dish do you miss on our menu?',
			'On which days is it hardest to cook?'
		],
		objections: [
			'“It came cold.”: I am sorry. We changed the bags and the routes. May I make up for it with the next order?',
			'“It is expensive.”: There are sets that come cheaper than dish by dish. Shall I tell you?',
			'“I cook myself.”: That is the best. We are there for the days when there is no time.',
			'“Do not call me again.”: Of course. I note it now, and nobody will call or write to you again.'
		]
	}
} satisfies StarterTexts;
