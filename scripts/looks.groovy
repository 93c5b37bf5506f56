// Holds presets for other scripts to include; it makes no video by itself.
//
//     def looks = include 'looks.groovy'
//     kling('shot') {
//         use looks.cinema
//         prompt 'a fox turns to camera'
//     }
//
// The last value of an included script is what include gives back: here a map from names to presets. A preset is applied
// where `use` stands, so what a block says after it wins.

[
    // For a screen: wide, long and as good as it gets.
    cinema: preset { landscape(); clarity 1080; pro(); duration 10 },
    // For a telephone: upright and short.
    reel  : preset { portrait(); clarity 1080; pro(); duration 5 },
    // For a feed: as wide as high.
    post  : preset { square(); clarity 1080; pro(); duration 5 },
    // For trying out an idea: whatever costs least.
    sketch: preset { landscape(); clarity 720; std(); duration 5 },
]
