// A subject turns to camera.

def subject = param 'subject', 'a red fox', 'who turns'
def seconds = param 'seconds', 5, 'length of the video'

kling('turn') {
    prompt "$subject turns to camera"
    portrait()
    duration seconds
}
