/** Why a file or a link gives no totals. One clear sentence each, in the person's language; nothing was taken. */
export type RoomFileErrorCode =
	/** Something else: a picture, a list of clients, JSON of another program. */
	| 'room.notRouse'
	/** Made by a newer version of the application than this one. */
	| 'room.newer'
	/** Totals that were cut off or changed on their way. */
	| 'room.damaged'
	/** Larger than any totals would be, or with more participants than a board holds. */
	| 'room.tooLarge';
