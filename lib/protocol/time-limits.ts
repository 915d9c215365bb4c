/** Milliseconds that pages of the extension wait, where the default does not do. */
export const PAGE_LIMITS_MS: Readonly<Record<string, number>> = {
  readTab: 30_000,
  searchFacts: 20_000,
  getPlacePage: 20_000,
  getPlaceMap: 20_000,
  getDataReport: 20_000,
  listDocuments: 20_000,
  getDocument: 20_000,
  browseAddress: 20_000,
  getFigures: 20_000,
  // Every file of every pack is read and its digest reckoned.
  listPacks: 30_000,
  repairPack: 60_000,
  // Whole packs over weak connections; every step of it has a limit of its own.
  syncNow: 600_000,
  installOptional: 600_000,
};
