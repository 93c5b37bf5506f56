// Shows a subject wherever videos are shown, and once more at dusk.

def subject = param 'subject', 'a red fox', 'who turns'
def looks = include 'looks.groovy'

everywhere('turn') {
    use looks.plain
    prompt "$subject turns to camera"
}

kling('dusk') {
    use looks.dusk
    prompt "$subject at dusk"
}
