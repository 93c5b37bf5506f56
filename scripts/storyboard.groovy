// Tells a small story in four shots that share one hero, one style and one look.
//
//     kling run scripts/storyboard.groovy -P look=sketch
//     kling run scripts/storyboard.groovy -P hero='an old robot' -P place='a flooded library' --only '*-turn'
//
// Three ways to say something once: a variable for words that all prompts share, defaults for what holds in every step,
// and presets, which come from looks.groovy here, for settings that some steps choose.

def hero = param 'hero', 'a red fox', 'who the story is about'
def place = param 'place', 'a snowy birch forest', 'where it happens'
def look = param 'look', 'cinema', 'a preset of looks.groovy: cinema, reel, post or sketch'

def looks = include 'looks.groovy'
assert look in looks: "there is no look '$look'; choose one of ${looks.keySet().join(', ')}"

def style = 'Hand-painted animation, muted colours, visible brush strokes.'

defaults {
    use looks[look]
}

def closeUp = preset {
    duration 5
}

kling('1-arrival') {
    prompt "A wide view of $place at dawn. Far away, $hero walks into the picture. $style"
}

kling('2-listening') {
    use closeUp
    prompt "Close-up in $place: $hero stops and listens; snow falls from a branch. $style"
}

kling('3-turn') {
    use closeUp
    prompt "Close-up: $hero slowly turns to the camera and looks straight into it. $style"
}

kling('4-leaving') {
    prompt "$hero runs off through $place; the camera follows, then stays behind. $style".capitalize()
}
