/** 24 hours in ms. In its own file, so that importing it pulls in nothing else. */
export const dayMs = 86_400_000
