// Turns one picture into another: the video starts with the first image and ends with the second.
//
//     kling run scripts/start-to-end.groovy
//     kling run scripts/start-to-end.groovy -P from="$PWD/before.jpg" -P to="$PWD/after.jpg" -P change='the house is built'
//
// Image files are looked for beside this script unless their path is absolute; http(s) URLs work too. They are uploaded
// only when the plan is run, and checked before: that they exist, and that they really are images.

def from = param 'from', 'assets/valley-morning.jpg', 'the start frame'
def to = param 'to', 'assets/valley-night.jpg', 'the end frame'
def change = param 'change', 'the sun sets, stars come out and a light goes on in the cabin', 'what happens in between'
def seconds = param 'seconds', 5, 'length of the video: 5 or 10'

kling('start-to-end') {
    image from, to
    prompt "Time-lapse from a fixed camera: $change."
    landscape()
    pro()
    duration seconds
}
