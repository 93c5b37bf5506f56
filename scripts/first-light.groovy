// Makes a first video from words alone: morning comes to a place of your choice.
//
//     kling run scripts/first-light.groovy
//     kling run scripts/first-light.groovy -P subject='a lighthouse on a cliff' -P ratio=9:16
//
// A script is ordinary Groovy around a few words. This one uses two kinds of them: param, which lets the caller change a
// value without editing the file, and a kling block, which describes one video. See the README for all words.

def subject = param 'subject', 'a small fishing harbour', 'what the first light falls on'
def mood = param 'mood', 'calm and hopeful', 'how it feels'
def ratio = param 'ratio', '16:9', 'width to height: 16:9, 9:16 or 1:1'
def seconds = param 'seconds', 5, 'length of the video: 5 or 10'

kling('first-light') {
    prompt "First light reaches $subject: long shadows, drifting mist, a slow move forward; the mood is $mood."
    aspect ratio
    clarity 1080
    pro()
    duration seconds
}
