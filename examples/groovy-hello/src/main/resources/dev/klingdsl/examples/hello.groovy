// Shows a subject twice: wide and upright.

def subject = param 'subject', 'a red fox', 'who turns'

defaults {
    prompt "$subject turns to camera"
    duration 5
}

kling('wide') { landscape() }
kling('upright') { portrait() }
