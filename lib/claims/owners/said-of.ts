/** "Kalah dari B yang meraih N": a clause right behind a name is about just that name. */
export const saidOf =
  /^ (?:yang|who) (?:(?:hanya|cuma|berhasil|mampu|sukses|only|had) )*(?:meraih|memperoleh|mendapat(?:kan)?|mengantongi|mengumpulkan|meraup|mendulang|mencatat(?:kan)?|membukukan|won|got|took|received|polled|secured|garnered|collected) (?:(?:sebanyak|sekitar|total|hanya|only|about|some) )*$/;
